<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>表格行高</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>单键操作</translation>
    </message>
    <message>
        <source>S stars, X rejects, 1–9 move to a stage. F1 shows the keys of each screen.</source>
        <translation>S 星标，X 淘汰，1–9 移到阶段。F1 查看每一屏的快捷键。</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Surname only</source>
        <translation>只显示姓</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Number only</source>
        <translation>只显示条数</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What a message outside the window says</source>
        <translation>窗口外的通知显示什么</translation>
    </message>
    <message>
        <source>Without sound, and only while you work elsewhere. None while the workspace is locked.</source>
        <translation>没有声音，只在你用别的程序时出现；锁定后不出现。</translation>
    </message>
    <message>
        <source>Processes and positions</source>
        <translation>流程与职位</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>What each stage means, and what new positions start from</source>
        <translation>每个阶段的含义，以及新职位的起点</translation>
    </message>
    <message>
        <source>Working calendar…</source>
        <translation>工作日历…</translation>
    </message>
    <message>
        <source>Office hours, holidays and days set by hand, which limits are counted by</source>
        <translation>办公时间、节假日与手工调整，时限按它计算</translation>
    </message>
    <message>
        <source>Organisation…</source>
        <translation>组织…</translation>
    </message>
    <message>
        <source>Departments, people, places, rooms and job titles</source>
        <translation>部门、人员、地点、会议室和职务名录</translation>
    </message>
</context>
</TS>
