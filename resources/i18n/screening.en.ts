<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PortraitPanel</name>
    <message numerus="yes">
        <source>%n by law</source>
        <translation>
            <numerusform>%n by law</numerusform>
            <numerusform>%n by law</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message numerus="yes">
        <source>%n years of work or more</source>
        <translation>
            <numerusform>one year of work or more</numerusform>
            <numerusform>%n years of work or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years old or more</source>
        <translation>
            <numerusform>%n years old or more</numerusform>
            <numerusform>%n years old or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message numerus="yes">
        <source>%n to screen</source>
        <translation>
            <numerusform>one to screen</numerusform>
            <numerusform>%n to screen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not meet a condition</source>
        <translation>
            <numerusform>one does not meet a condition</numerusform>
            <numerusform>%n do not meet a condition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown, sorted by match; it hints, a person decides</source>
        <translation>
            <numerusform>one shown; it hints, a person decides</numerusform>
            <numerusform>%n shown, sorted by match; it hints, a person decides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
