<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>FormEditor</name>
    <message numerus="yes">
        <source>%n open positions</source>
        <translation>
            <numerusform>%n open position</numerusform>
            <numerusform>%n open positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dimensions; 6 to 10 are usual, fewer judge too little, more tire.</source>
        <translation>
            <numerusform>%n dimension; 6 to 10 are usual, fewer judge too little, more tire.</numerusform>
            <numerusform>%n dimensions; 6 to 10 are usual, fewer judge too little, more tire.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PositionEditor</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PositionSide</name>
    <message numerus="yes">
        <source>%n stages, each with conditions and limit</source>
        <translation>
            <numerusform>%n stage with conditions and limit</numerusform>
            <numerusform>%n stages, each with conditions and limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the evaluation form: %n dimensions</source>
        <translation>
            <numerusform>the evaluation form: %n dimension</numerusform>
            <numerusform>the evaluation form: %n dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
</TS>
