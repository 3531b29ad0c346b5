<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n acts would be lost.</source>
        <translation>
            <numerusform>%n act would be lost.</numerusform>
            <numerusform>%n acts would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acts were taken back.</source>
        <translation>
            <numerusform>%n act was taken back.</numerusform>
            <numerusform>%n acts were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>%n new résumés from a watched folder</source>
        <translation>
            <numerusform>%n new résumé from a watched folder</numerusform>
            <numerusform>%n new résumés from a watched folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms came back into a watched folder</source>
        <translation>
            <numerusform>%n form came back into a watched folder</numerusform>
            <numerusform>%n forms came back into a watched folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostCommand</name>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n new notices</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
</TS>
