<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
