<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CalendarPage</name>
    <message>
        <source>Interviews</source>
        <translation>面试日程</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>week</source>
        <translation>换周</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n 处冲突，看一下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews this week</source>
        <translation>
            <numerusform>本周 %n 场面试</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}：{state}</translation>
    </message>
</context>
<context>
    <name>MeetingPopover</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>{name} has another interview at this time.</source>
        <translation>{name} 同一时间另有面试。</translation>
    </message>
    <message>
        <source>Candidate confirmed</source>
        <translation>候选人已确认</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消面试</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>已面试</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>看档案</translation>
    </message>
</context>
<context>
    <name>WaitingQueue</name>
    <message>
        <source>To be scheduled</source>
        <translation>待排期</translation>
    </message>
    <message>
        <source>Everybody has a time.</source>
        <translation>都约好了。</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{name}: conflict</source>
        <translation>{name} 冲突</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
</context>
</TS>
