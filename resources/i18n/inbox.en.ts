<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Inbox</name>
    <message numerus="yes">
        <source>%n people are due to be erased; look at the list</source>
        <translation>
            <numerusform>%n person is due to be erased; look at the list</numerusform>
            <numerusform>%n people are due to be erased; look at the list</numerusform>
        </translation>
    </message>
</context>
</TS>
