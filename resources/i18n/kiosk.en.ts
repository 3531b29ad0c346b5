<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EvaluationForm</name>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>%n still missing</numerusform>
            <numerusform>%n still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPanel</name>
    <message numerus="yes">
        <source>Not right. Wait %n seconds.</source>
        <translation>
            <numerusform>Not right. Wait %n second.</numerusform>
            <numerusform>Not right. Wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
