<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BoardActs</name>
    <message numerus="yes">
        <source>%n people moved to “{stage}”</source>
        <translation>
            <numerusform>%n person moved to “{stage}”</numerusform>
            <numerusform>%n people moved to “{stage}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) drafted; nothing is sent before you confirm it</source>
        <translation>
            <numerusform>%n message drafted; nothing is sent before you confirm it</numerusform>
            <numerusform>%n messages drafted; nothing is sent before you confirm it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardBody</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message numerus="yes">
        <source>needs %n</source>
        <translation>
            <numerusform>needs %n</numerusform>
            <numerusform>needs %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>open for %n day</numerusform>
            <numerusform>open for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered comment(s)</source>
        <translation>
            <numerusform>%n unanswered comment</numerusform>
            <numerusform>%n unanswered comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) against</source>
        <translation>
            <numerusform>%n evaluation against</numerusform>
            <numerusform>%n evaluations against</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>%n evaluation</numerusform>
            <numerusform>%n evaluations</numerusform>
        </translation>
    </message>
</context>
</TS>
