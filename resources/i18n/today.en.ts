<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>StarredRow</name>
    <message numerus="yes">
        <source>%n days without contact</source>
        <translation>
            <numerusform>%n day without contact</numerusform>
            <numerusform>%n days without contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>Every %n working hours</source>
        <translation>
            <numerusform>Every working hour</numerusform>
            <numerusform>Every %n working hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews ahead, the first at {time}</source>
        <translation>
            <numerusform>%n interview ahead, at {time}</numerusform>
            <numerusform>%n interviews ahead, the first at {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait in the outbox to be confirmed</source>
        <translation>
            <numerusform>%n message waits in the outbox to be confirmed</numerusform>
            <numerusform>%n messages wait in the outbox to be confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for others: remind them</source>
        <translation>
            <numerusform>%n waits for somebody: remind them</numerusform>
            <numerusform>%n wait for others: remind them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n that run out last are not shown</source>
        <translation>
            <numerusform>the one that runs out last is not shown</numerusform>
            <numerusform>the %n that run out last are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n résumés wait to be looked through</source>
        <translation>
            <numerusform>%n résumé waits to be looked through</numerusform>
            <numerusform>%n résumés wait to be looked through</numerusform>
        </translation>
    </message>
</context>
</TS>
