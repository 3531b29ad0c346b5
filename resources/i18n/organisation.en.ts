<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>HandOverPopover</name>
    <message numerus="yes">
        <source>%n interviews and evaluations stay: plan them anew in the calendar.</source>
        <translation>
            <numerusform>%n interview or evaluation stays: plan it anew in the calendar.</numerusform>
            <numerusform>%n interviews and evaluations stay: plan them anew in the calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message numerus="yes">
        <source>%n positions</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in process</source>
        <translation>
            <numerusform>%n in process</numerusform>
            <numerusform>%n in process</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requisitions</source>
        <translation>
            <numerusform>%n requisition</numerusform>
            <numerusform>%n requisitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call lists</source>
        <translation>
            <numerusform>%n call list</numerusform>
            <numerusform>%n call lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments led</source>
        <translation>
            <numerusform>%n department led</numerusform>
            <numerusform>%n departments led</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n who report to them</source>
        <translation>
            <numerusform>%n who reports to them</numerusform>
            <numerusform>%n who report to them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews and evaluations</source>
        <translation>
            <numerusform>%n interview or evaluation</numerusform>
            <numerusform>%n interviews and evaluations</numerusform>
        </translation>
    </message>
</context>
</TS>
