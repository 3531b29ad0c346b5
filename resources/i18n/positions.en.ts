<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PositionForm</name>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n duty</numerusform>
            <numerusform>%n duties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stages with conditions and limits</source>
        <translation>
            <numerusform>%n stage with conditions and limit</numerusform>
            <numerusform>%n stages with conditions and limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an evaluation form of %n dimensions</source>
        <translation>
            <numerusform>an evaluation form of %n dimension</numerusform>
            <numerusform>an evaluation form of %n dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must-ask questions</source>
        <translation>
            <numerusform>%n must-ask question</numerusform>
            <numerusform>%n must-ask questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PositionsPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions are hidden by the filters.</source>
        <translation>
            <numerusform>%n position is hidden by the filters.</numerusform>
            <numerusform>%n positions are hidden by the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Confirm</name>
    <message numerus="yes">
        <source>%n people are on their way</source>
        <translation>
            <numerusform>%n person is on the way: what becomes of them?</numerusform>
            <numerusform>%n people are on their way: what becomes of them?</numerusform>
        </translation>
    </message>
</context>
</TS>
