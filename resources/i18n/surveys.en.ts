<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>SatisfactionDesk</name>
    <message numerus="yes">
        <source>Took in %n answers</source>
        <translation>
            <numerusform>Took in %n answer</numerusform>
            <numerusform>Took in %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells were unclear</source>
        <translation>
            <numerusform>%n cell was unclear</numerusform>
            <numerusform>%n cells were unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n forms</source>
        <translation>
            <numerusform>Wrote %n form</numerusform>
            <numerusform>Wrote %n forms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SatisfactionTab</name>
    <message numerus="yes">
        <source>%n anonymous answers wait: they are counted {most} together</source>
        <translation>
            <numerusform>%n anonymous answer waits: they are counted {most} together</numerusform>
            <numerusform>%n anonymous answers wait: they are counted {most} together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in this window</source>
        <translation>
            <numerusform>%n in this window</numerusform>
            <numerusform>%n in this window</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message numerus="yes">
        <source>%n surveys are out, none is two weeks old</source>
        <translation>
            <numerusform>%n survey is out, not yet two weeks old</numerusform>
            <numerusform>%n surveys are out, none is two weeks old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n still out</source>
        <translation>
            <numerusform>, %n still out</numerusform>
            <numerusform>, %n still out</numerusform>
        </translation>
    </message>
</context>
</TS>
