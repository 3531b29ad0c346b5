<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>LockStep</name>
    <message numerus="yes">
        <source>%n more characters</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n acts since then would be lost:</source>
        <translation>
            <numerusform>%n act since then would be lost:</numerusform>
            <numerusform>%n acts since then would be lost:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups, the last one {moment}, {reason}.</source>
        <translation>
            <numerusform>%n backup, {moment}, {reason}.</numerusform>
            <numerusform>%n backups, the last one {moment}, {reason}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message numerus="yes">
        <source>Open (in %n s)</source>
        <translation>
            <numerusform>Open (in %n s)</numerusform>
            <numerusform>Open (in %n s)</numerusform>
        </translation>
    </message>
</context>
</TS>
