<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CalendarTab</name>
    <message numerus="yes">
        <source>%n limits end at another time now</source>
        <translation>
            <numerusform>%n limit ends at another time now</numerusform>
            <numerusform>%n limits end at another time now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message numerus="yes">
        <source>%n people would not meet what a stage newly asks</source>
        <translation>
            <numerusform>%n person would not meet what a stage newly asks</numerusform>
            <numerusform>%n people would not meet what a stage newly asks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would not meet what {stage} newly asks</source>
        <translation>
            <numerusform>%n person would not meet what {stage} newly asks</numerusform>
            <numerusform>%n people would not meet what {stage} newly asks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open positions</source>
        <translation>
            <numerusform>%n open position</numerusform>
            <numerusform>%n open positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people on their way</source>
        <translation>
            <numerusform>%n person on the way</numerusform>
            <numerusform>%n people on their way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message numerus="yes">
        <source>{stage} goes, %n people in it:</source>
        <translation>
            <numerusform>{stage} goes, %n person in it:</numerusform>
            <numerusform>{stage} goes, %n people in it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people stand in a stage whose new conditions they do not meet. They stay: {names}</source>
        <translation>
            <numerusform>%n person stands in a stage whose new conditions are not met. They stay: {names}</numerusform>
            <numerusform>%n people stand in a stage whose new conditions they do not meet. They stay: {names}</numerusform>
        </translation>
    </message>
</context>
</TS>
