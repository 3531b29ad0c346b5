<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ConclusionCard</name>
    <message numerus="yes">
        <source>%n evaluation(s) still to come.</source>
        <translation>
            <numerusform>%n evaluation still to come.</numerusform>
            <numerusform>%n evaluations still to come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>%n still missing</numerusform>
            <numerusform>%n still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensions</numerusform>
        </translation>
    </message>
</context>
</TS>
