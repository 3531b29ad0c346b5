<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ClosePopover</name>
    <message numerus="yes">
        <source>%n people are still on their way. They stay as they are; the board can then only be read.</source>
        <translation>
            <numerusform>One person is still on the way and stays as is; the board can then only be read.</numerusform>
            <numerusform>%n people are still on their way. They stay as they are; the board can then only be read.</numerusform>
        </translation>
    </message>
</context>
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
</TS>
