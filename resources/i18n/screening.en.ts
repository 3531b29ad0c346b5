<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ManagerDesk</name>
    <message numerus="yes">
        <source>{title}: %n people for you to look at. Reply with the code and pass / reject (why) / talk:</source>
        <translation>
            <numerusform>{title}: one person for you to look at. Reply with the code and pass / reject (why) / talk:</numerusform>
            <numerusform>{title}: %n people for you to look at. Reply with the code and pass / reject (why) / talk:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n people: paste it into WeChat</source>
        <translation>
            <numerusform>Copied one person: paste it into WeChat</numerusform>
            <numerusform>Copied %n people: paste it into WeChat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the list and %n résumés</source>
        <translation>
            <numerusform>Wrote the list and %n résumé</numerusform>
            <numerusform>Wrote the list and %n résumés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried out: %n decisions of the manager</source>
        <translation>
            <numerusform>Carried out: one decision of the manager</numerusform>
            <numerusform>Carried out: %n decisions of the manager</numerusform>
        </translation>
    </message>
</context>
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
    <name>ReplyPopover</name>
    <message numerus="yes">
        <source>Carry out %n</source>
        <translation>
            <numerusform>Carry out %n</numerusform>
            <numerusform>Carry out %n</numerusform>
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
        <source>%n shown; there is no portrait to screen by yet: E writes it</source>
        <translation>
            <numerusform>%n shown; there is no portrait to screen by yet: E writes it</numerusform>
            <numerusform>%n shown; there is no portrait to screen by yet: E writes it</numerusform>
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
