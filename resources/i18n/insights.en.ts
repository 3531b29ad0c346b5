<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChannelsTab</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message numerus="yes">
        <source>%n tasks given</source>
        <translation>
            <numerusform>%n task given</numerusform>
            <numerusform>%n tasks given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message numerus="yes">
        <source>%n hired</source>
        <translation>
            <numerusform>%n hired</numerusform>
            <numerusform>%n hired</numerusform>
        </translation>
    </message>
</context>
</TS>
