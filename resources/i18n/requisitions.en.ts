<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Requisition</name>
    <message numerus="yes">
        <source>%n more than the plan has.</source>
        <translation>
            <numerusform>One more than the plan has.</numerusform>
            <numerusform>%n more than the plan has.</numerusform>
        </translation>
    </message>
</context>
</TS>
