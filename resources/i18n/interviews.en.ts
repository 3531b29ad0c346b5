<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews this week</source>
        <translation>
            <numerusform>%n interview this week</numerusform>
            <numerusform>%n interviews this week</numerusform>
        </translation>
    </message>
</context>
</TS>
