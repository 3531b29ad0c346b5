<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Merge %n pairs?</source>
        <translation>
            <numerusform>Merge one pair?</numerusform>
            <numerusform>Merge %n pairs?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>one application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>one file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews</source>
        <translation>
            <numerusform>one interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations</source>
        <translation>
            <numerusform>one evaluation</numerusform>
            <numerusform>%n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>one comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks</source>
        <translation>
            <numerusform>one talk</numerusform>
            <numerusform>%n talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phones or addresses</source>
        <translation>
            <numerusform>one phone or address</numerusform>
            <numerusform>%n phones or addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the career</source>
        <translation>
            <numerusform>one line of the career</numerusform>
            <numerusform>%n lines of the career</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries</source>
        <translation>
            <numerusform>one other entry</numerusform>
            <numerusform>%n other entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pairs may be one person</source>
        <translation>
            <numerusform>one pair may be one person</numerusform>
            <numerusform>%n pairs may be one person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people compared</source>
        <translation>
            <numerusform>one person compared</numerusform>
            <numerusform>%n people compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records are merged into others</source>
        <translation>
            <numerusform>one record is merged into another</numerusform>
            <numerusform>%n records are merged into others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs are kept apart</source>
        <translation>
            <numerusform>one pair is kept apart</numerusform>
            <numerusform>%n pairs are kept apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairActs</name>
    <message numerus="yes">
        <source>%n pairs merged</source>
        <translation>
            <numerusform>one pair merged</numerusform>
            <numerusform>%n pairs merged</numerusform>
        </translation>
    </message>
</context>
</TS>
