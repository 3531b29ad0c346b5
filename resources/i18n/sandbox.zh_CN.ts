<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Comparison</name>
    <message>
        <source>Workspace → sandbox</source>
        <translation>工作区 → 沙箱</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>应聘</translation>
    </message>
    <message>
        <source>of these in progress</source>
        <translation>其中进行中</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>待办任务</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Nothing goes out from the sandbox: no message, no form, no scheduled report.</source>
        <translation>沙箱里什么都不会发出去：不发消息，不发表格，也不定时出报告。</translation>
    </message>
    <message>
        <source>Leave the sandbox before you hand the screen over: what a visitor fills in here would be lost.</source>
        <translation>请先离开沙箱，再把屏幕交给别人：在沙箱里填的内容会丢失。</translation>
    </message>
    <message>
        <source>The sandbox is a copy of a workspace on this computer. This one is shared and lies on its host.</source>
        <translation>沙箱是本机工作区的副本。这个工作区是共享的，数据在主机上，不能复制成沙箱。</translation>
    </message>
    <message>
        <source>Something is still running. Wait until it is finished, then open the sandbox.</source>
        <translation>还有工作在进行。等它完成，再进沙箱。</translation>
    </message>
</context>
<context>
    <name>SandboxDialog</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Everything here happens in a copy. The workspace is as it was, and nothing has been sent. When you leave, the copy is deleted with all that was done in it.</source>
        <translation>这里的一切都发生在副本里：工作区没有变，也没有发出任何东西。离开时，副本连同里面做过的一切都会删除。</translation>
    </message>
    <message>
        <source>Import for real</source>
        <translation>正式导入</translation>
    </message>
    <message>
        <source>Leave the sandbox and import into the workspace, with the same decisions</source>
        <translation>离开沙箱，按同样的设置和决定导入工作区</translation>
    </message>
    <message>
        <source>Stay in the sandbox</source>
        <translation>留在沙箱</translation>
    </message>
    <message>
        <source>Delete the copy and leave</source>
        <translation>删除副本并离开</translation>
    </message>
</context>
</TS>
