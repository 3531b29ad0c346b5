<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Aftermath</name>
    <message numerus="yes">
        <source>; %n profiles stayed</source>
        <translation>
            <numerusform>; %n profile stayed</numerusform>
            <numerusform>; %n profiles stayed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeButton</name>
    <message numerus="yes">
        <source>Also the other %n “{text}”</source>
        <translation>
            <numerusform>Also the other “{text}”</numerusform>
            <numerusform>Also the other %n “{text}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n rows saved in {name}</source>
        <translation>
            <numerusform>%n row saved in {name}</numerusform>
            <numerusform>%n rows saved in {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications saved in {name}</source>
        <translation>
            <numerusform>%n application saved in {name}</numerusform>
            <numerusform>%n applications saved in {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderActs</name>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to choose</source>
        <translation>
            <numerusform>%n still to choose</numerusform>
            <numerusform>%n still to choose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, complete %n profiles</source>
        <translation>
            <numerusform>Done, complete %n profile</numerusform>
            <numerusform>Done, complete %n profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message numerus="yes">
        <source>%n names not on file</source>
        <translation>
            <numerusform>%n name not on file</numerusform>
            <numerusform>%n names not on file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways of writing</source>
        <translation>
            <numerusform>%n way of writing</numerusform>
            <numerusform>%n ways of writing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows in words of your own</source>
        <translation>
            <numerusform>%n row in words of your own</numerusform>
            <numerusform>%n rows in words of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a wrong format</source>
        <translation>
            <numerusform>%n with a wrong format</numerusform>
            <numerusform>%n with a wrong format</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a guessed year</source>
        <translation>
            <numerusform>%n with a guessed year</numerusform>
            <numerusform>%n with a guessed year</numerusform>
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
        <source>%n new channels</source>
        <translation>
            <numerusform>%n new channel</numerusform>
            <numerusform>%n new channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message numerus="yes">
        <source>%n cells marked in {name}</source>
        <translation>
            <numerusform>%n cell marked in {name}</numerusform>
            <numerusform>%n cells marked in {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways of writing</source>
        <translation>
            <numerusform>%n way of writing</numerusform>
            <numerusform>%n ways of writing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>matching %n people</source>
        <translation>
            <numerusform>matching %n person</numerusform>
            <numerusform>matching %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>%n kinds of problems</source>
        <translation>
            <numerusform>%n kind of problem</numerusform>
            <numerusform>%n kinds of problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be chosen first</source>
        <translation>
            <numerusform>%n to be chosen first</numerusform>
            <numerusform>%n to be chosen first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a default</source>
        <translation>
            <numerusform>%n with a default</numerusform>
            <numerusform>%n with a default</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileFiles</name>
    <message numerus="yes">
        <source>%n schemes taken from the file</source>
        <translation>
            <numerusform>%n scheme taken from the file</numerusform>
            <numerusform>%n schemes taken from the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemes saved in {name}</source>
        <translation>
            <numerusform>%n scheme saved in {name}</numerusform>
            <numerusform>%n schemes saved in {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>%n rows checked</source>
        <translation>
            <numerusform>%n row checked</numerusform>
            <numerusform>%n rows checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows, %n people</source>
        <translation>
            <numerusform>rows, %n person</numerusform>
            <numerusform>rows, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people differ</source>
        <translation>
            <numerusform>%n person differs</numerusform>
            <numerusform>%n people differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped</source>
        <translation>
            <numerusform>%n row skipped</numerusform>
            <numerusform>%n rows skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n earlier profiles are as they were before.</source>
        <translation>
            <numerusform>The %n earlier profile is as it was before.</numerusform>
            <numerusform>The %n earlier profiles are as they were before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%n hidden rows</source>
        <translation>
            <numerusform>%n hidden row</numerusform>
            <numerusform>%n hidden rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden columns</source>
        <translation>
            <numerusform>%n hidden column</numerusform>
            <numerusform>%n hidden columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message numerus="yes">
        <source>%n earlier profiles become as they were before.</source>
        <translation>
            <numerusform>%n earlier profile becomes as it was before.</numerusform>
            <numerusform>%n earlier profiles become as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profiles stay since they also stand in {files}. Take that back first.</source>
        <translation>
            <numerusform>%n profile stays since it also stands in {files}. Take that back first.</numerusform>
            <numerusform>%n profiles stay since they also stand in {files}. Take that back first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were worked on since and stay, unless ticked:</source>
        <translation>
            <numerusform>%n profile was worked on since and stays, unless ticked:</numerusform>
            <numerusform>%n profiles were worked on since and stay, unless ticked:</numerusform>
        </translation>
    </message>
</context>
</TS>
