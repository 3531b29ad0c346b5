<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DetailPanel</name>
    <message numerus="yes">
        <source>%n more rows; an export has them all.</source>
        <translation>
            <numerusform>%n more row; an export has it.</numerusform>
            <numerusform>%n more rows; an export has them all.</numerusform>
        </translation>
    </message>
</context>
</TS>
