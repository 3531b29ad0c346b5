<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChoosePopover</name>
    <message numerus="yes">
        <source>Write %n to a folder…</source>
        <translation>
            <numerusform>Write %n to a folder…</numerusform>
            <numerusform>Write %n to a folder…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message numerus="yes">
        <source>Wrote %n forms</source>
        <translation>
            <numerusform>Wrote %n form</numerusform>
            <numerusform>Wrote %n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drafted %n mails with forms</source>
        <translation>
            <numerusform>Drafted %n mail with a form</numerusform>
            <numerusform>Drafted %n mails with forms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LandingPanel</name>
    <message numerus="yes">
        <source>%n scores of 1 or 5 without an example</source>
        <translation>
            <numerusform>%n score of 1 or 5 without an example</numerusform>
            <numerusform>%n scores of 1 or 5 without an example</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packets</name>
    <message numerus="yes">
        <source>%n decisions, can be carried out</source>
        <translation>
            <numerusform>%n decision, can be carried out</numerusform>
            <numerusform>%n decisions, can be carried out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnDesk</name>
    <message numerus="yes">
        <source>Counted: %n answers to surveys</source>
        <translation>
            <numerusform>Counted: %n answer to a survey</numerusform>
            <numerusform>Counted: %n answers to surveys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried out: %n decisions of the manager</source>
        <translation>
            <numerusform>Carried out: %n decision of the manager</numerusform>
            <numerusform>Carried out: %n decisions of the manager</numerusform>
        </translation>
    </message>
</context>
</TS>
