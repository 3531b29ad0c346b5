<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%n files are in</source>
        <translation>
            <numerusform>%n file is in</numerusform>
            <numerusform>%n files are in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n files were read.</source>
        <translation>
            <numerusform>Stopped. %n file was read.</numerusform>
            <numerusform>Stopped. %n files were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
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
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here %n fields to check</source>
        <translation>
            <numerusform>here %n field to check</numerusform>
            <numerusform>here %n fields to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching %n folders</source>
        <translation>
            <numerusform>Watching %n folder</numerusform>
            <numerusform>Watching %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled-in forms came back</source>
        <translation>
            <numerusform>%n filled-in form came back</numerusform>
            <numerusform>%n filled-in forms came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n without doubt</source>
        <translation>
            <numerusform>Take in %n without doubt</numerusform>
            <numerusform>Take in %n without doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n people</source>
        <translation>
            <numerusform>Took in %n person</numerusform>
            <numerusform>Took in %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n files out of the list</source>
        <translation>
            <numerusform>Took %n file out of the list</numerusform>
            <numerusform>Took %n files out of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Veil</name>
    <message numerus="yes">
        <source>Let go to read %n files</source>
        <translation>
            <numerusform>Let go to read %n file</numerusform>
            <numerusform>Let go to read %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
