<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChangesTab</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n more cases</source>
        <translation>
            <numerusform>Not enough data: %n more case</numerusform>
            <numerusform>Not enough data: %n more cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures changed</source>
        <translation>
            <numerusform>%n figure changed</numerusform>
            <numerusform>%n figures changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words}; %n days to come</source>
        <translation>
            <numerusform>{words}; %n day to come</numerusform>
            <numerusform>{words}; %n days to come</numerusform>
        </translation>
    </message>
</context>
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
    <name>ExperimentsTab</name>
    <message numerus="yes">
        <source>Not enough data: %n more cases</source>
        <translation>
            <numerusform>Not enough data: %n more case</numerusform>
            <numerusform>Not enough data: %n more cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastTab</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions may not be filled in time</source>
        <translation>
            <numerusform>%n position may not be filled in time</numerusform>
            <numerusform>%n positions may not be filled in time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthDesk</name>
    <message numerus="yes">
        <source>%n tasks given</source>
        <translation>
            <numerusform>%n task given</numerusform>
            <numerusform>%n tasks given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message numerus="yes">
        <source>See the %n people</source>
        <translation>
            <numerusform>See the %n person</numerusform>
            <numerusform>See the %n people</numerusform>
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
    <name>StartPanel</name>
    <message numerus="yes">
        <source>{words} About %n weeks.</source>
        <translation>
            <numerusform>{words} About %n week.</numerusform>
            <numerusform>{words} About %n weeks.</numerusform>
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
