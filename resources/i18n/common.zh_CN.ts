<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Wording</name>
    <message>
        <source>en_GB</source>
        <comment>Locale of this translation: en_GB, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 时</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{span} over</source>
        <translation>已超 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>剩 {span}</translation>
    </message>
    <message>
        <source>limit {n} h</source>
        <translation>限 {n} 小时</translation>
    </message>
    <message>
        <source>limit {n} working h</source>
        <translation>限 {n} 工作小时</translation>
    </message>
    <message>
        <source>limit {n} working d</source>
        <translation>限 {n} 个工作日</translation>
    </message>
    <message>
        <source>{hours} working h</source>
        <translation>{hours} 工作小时</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>Qt date format: day and month</comment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>Qt date format: day, month, year</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>Qt date format: weekday, day, month</comment>
        <translation>M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>now</source>
        <comment>end of a current employment</comment>
        <translation>至今</translation>
    </message>
    <message>
        <source>{amount}/year</source>
        <translation>{amount}/年</translation>
    </message>
    <message>
        <source>{amount}/day</source>
        <translation>{amount}/天</translation>
    </message>
    <message>
        <source>{amount}/hour</source>
        <translation>{amount}/小时</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yr</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} (n = {n}, few)</source>
        <translation>{percent}（n = {n}，样本少）</translation>
    </message>
    <message>
        <source>{percent} (n = {n})</source>
        <translation>{percent}（n = {n}）</translation>
    </message>
    <message>
        <source>{n} pp</source>
        <translation>{n} 个百分点</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
</context>
</TS>
