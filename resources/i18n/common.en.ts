<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CallListing</name>
    <message numerus="yes">
        <source>%n put on the call list</source>
        <translation>
            <numerusform>%n put on the call list</numerusform>
            <numerusform>%n put on the call list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand there already or want no calls</source>
        <translation>
            <numerusform>%n stands there already or wants no calls</numerusform>
            <numerusform>%n stand there already or want no calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%n evaluation(s) or more</source>
        <translation>
            <numerusform>%n evaluation or more</numerusform>
            <numerusform>%n evaluations or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) against</source>
        <translation>
            <numerusform>%n evaluation against</numerusform>
            <numerusform>%n evaluations against</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowMenu</name>
    <message numerus="yes">
        <source>In touch every %n days</source>
        <translation>
            <numerusform>In touch every day</numerusform>
            <numerusform>In touch every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yr</source>
        <translation>
            <numerusform>%n yr</numerusform>
            <numerusform>%n yrs</numerusform>
        </translation>
    </message>
</context>
</TS>
