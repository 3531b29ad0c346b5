<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BatchDesk</name>
    <message numerus="yes">
        <source>Planning %n interviews</source>
        <translation>
            <numerusform>Planning %n interview</numerusform>
            <numerusform>Planning %n interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews booked</source>
        <translation>
            <numerusform>%n interview booked</numerusform>
            <numerusform>%n interviews booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message numerus="yes">
        <source>%n have a time</source>
        <translation>
            <numerusform>%n has a time</numerusform>
            <numerusform>%n have a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not</source>
        <translation>
            <numerusform>%n does not</numerusform>
            <numerusform>%n do not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book all %n</source>
        <translation>
            <numerusform>Book it</numerusform>
            <numerusform>Book all %n</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
