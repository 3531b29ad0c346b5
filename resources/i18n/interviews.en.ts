<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CalendarBar</name>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n interviews on this day</source>
        <translation>
            <numerusform>%n interview on this day</numerusform>
            <numerusform>%n interviews on this day</numerusform>
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
<context>
    <name>CalendarsPopover</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation>
            <numerusform>%n entry read</numerusform>
            <numerusform>%n entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n not understood</numerusform>
            <numerusform>%n not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars read</source>
        <translation>
            <numerusform>%n calendar read</numerusform>
            <numerusform>%n calendars read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingPopover</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotsPanel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n are free</source>
        <translation>
            <numerusform>free</numerusform>
            <numerusform>all %n are free</numerusform>
        </translation>
    </message>
</context>
</TS>
