<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>FilesTab</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message numerus="yes">
        <source>{stage} is open: %n evaluations in, {conclusion}</source>
        <translation>
            <numerusform>{stage} is open: %n evaluation in, {conclusion}</numerusform>
            <numerusform>{stage} is open: %n evaluations in, {conclusion}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPopover</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in 7 days</source>
        <translation>
            <numerusform>%n in 7 days</numerusform>
            <numerusform>%n in 7 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} and %n more</numerusform>
            <numerusform>{first} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcePopover</name>
    <message numerus="yes">
        <source>and %n more rows</source>
        <translation>
            <numerusform>and %n more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
</context>
</TS>
