<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DuePart</name>
    <message numerus="yes">
        <source>%n selected: files ({size} MB), numbers and words go.</source>
        <translation>
            <numerusform>%n selected: files ({size} MB), numbers and words go.</numerusform>
            <numerusform>%n selected: files ({size} MB), numbers and words go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications stay for the figures, without a name.</source>
        <translation>
            <numerusform>%n application stays for the figures, without a name.</numerusform>
            <numerusform>%n applications stay for the figures, without a name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>the values of %n journal rows</source>
        <translation>
            <numerusform>the values of %n journal row</numerusform>
            <numerusform>the values of %n journal rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named in %n other texts</source>
        <translation>
            <numerusform>Named in %n other text</numerusform>
            <numerusform>Named in %n other texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running applications end as given up.</source>
        <translation>
            <numerusform>%n running application ends as given up.</numerusform>
            <numerusform>%n running applications end as given up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others have the same name.</source>
        <translation>
            <numerusform>%n other has the same name.</numerusform>
            <numerusform>%n others have the same name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>Erase %n people for good?</source>
        <translation>
            <numerusform>Erase %n person for good?</numerusform>
            <numerusform>Erase %n people for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UntoldPart</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people marked as told</source>
        <translation>
            <numerusform>%n person marked as told</numerusform>
            <numerusform>%n people marked as told</numerusform>
        </translation>
    </message>
</context>
</TS>
