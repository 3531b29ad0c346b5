<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>LetterPanel</name>
    <message numerus="yes">
        <source>Confirm and send %n</source>
        <translation>
            <numerusform>Confirm and send %n</numerusform>
            <numerusform>Confirm and send %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Throw %n away</source>
        <translation>
            <numerusform>Throw %n away</numerusform>
            <numerusform>Throw %n away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n not delivered</numerusform>
            <numerusform>%n not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the next try</source>
        <translation>
            <numerusform>%n waits for the next try</numerusform>
            <numerusform>%n wait for the next try</numerusform>
        </translation>
    </message>
</context>
</TS>
