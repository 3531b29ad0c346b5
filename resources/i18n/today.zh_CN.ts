<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DecidePopover</name>
    <message>
        <source>Missing: {what}</source>
        <translation>还缺：{what}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>推进到{stage}</translation>
    </message>
</context>
<context>
    <name>OwnTask</name>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Say in a few words what it is.</source>
        <translation>写几个字，说明要做什么。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Interviews today</source>
        <translation>今日面试</translation>
    </message>
    <message>
        <source>See the calendar</source>
        <translation>看日程</translation>
    </message>
    <message>
        <source>Tell them within 24 hours</source>
        <translation>面试后 24 小时内跟进</translation>
    </message>
    <message>
        <source>Starred candidates</source>
        <translation>星标候选人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>StarredRow</name>
    <message>
        <source>{when} interview</source>
        <translation>{when} 面试</translation>
    </message>
    <message numerus="yes">
        <source>%n days without contact</source>
        <translation>
            <numerusform>%n 天未联系</numerusform>
        </translation>
    </message>
    <message>
        <source>in touch {when}</source>
        <translation>{when}联系过</translation>
    </message>
</context>
<context>
    <name>TalkPopover</name>
    <message>
        <source>What was said and agreed</source>
        <translation>说了什么、约定了什么</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Next: {when}</source>
        <translation>下次：{when}</translation>
    </message>
    <message>
        <source>Set a follow-up</source>
        <translation>约下次联系</translation>
    </message>
    <message>
        <source>Choose an outcome, or say in a few words what it was about.</source>
        <translation>选一个结果，或写几个字。</translation>
    </message>
</context>
<context>
    <name>TaskDelegate</name>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
</context>
<context>
    <name>TaskDesk</name>
    <message>
        <source>Contact logged: {name}</source>
        <translation>已记录联系：{name}</translation>
    </message>
    <message>
        <source>{name} moved to {stage}</source>
        <translation>{name}已推进到{stage}</translation>
    </message>
    <message>
        <source>{name} cannot go to {stage} yet. Missing:</source>
        <translation>{name}还不能进入{stage}，缺：</translation>
    </message>
    <message>
        <source>{name} rejected</source>
        <translation>{name}已淘汰</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <source>{name} was reminded</source>
        <translation>已催办{name}</translation>
    </message>
    <message>
        <source>Star removed: {name}</source>
        <translation>已取消星标：{name}</translation>
    </message>
    <message>
        <source>Starred: {name}</source>
        <translation>已加星标：{name}</translation>
    </message>
    <message>
        <source>Back {when}: {what}</source>
        <translation>{when}再提醒：{what}</translation>
    </message>
    <message>
        <source>Back in the list: {what}</source>
        <translation>已放回待办：{what}</translation>
    </message>
    <message>
        <source>You are reminded {when}</source>
        <translation>{when}提醒</translation>
    </message>
    <message>
        <source>You are reminded: {often}</source>
        <translation>已设提醒：{often}</translation>
    </message>
    <message>
        <source>No more reminders</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>转交给</translation>
    </message>
    <message>
        <source>{name} has it now: {what}</source>
        <translation>已转交{name}：{what}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>转交…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>放回待办</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>稍后…</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Once…</source>
        <translation>一次…</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Send the evaluation form</source>
        <translation>发评价表</translation>
    </message>
    <message>
        <source>As a mail to confirm</source>
        <translation>拟成邮件，确认后发</translation>
    </message>
    <message>
        <source>As files in a folder…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Copy as a message</source>
        <translation>复制成消息</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Screen</source>
        <translation>去初筛</translation>
    </message>
    <message>
        <source>Decide on the CV</source>
        <translation>去筛选</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>去评价</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>下结论</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>去联系</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去审批</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去查看</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Every half working day</source>
        <translation>每半个工作日</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message numerus="yes">
        <source>Every %n working hours</source>
        <translation>
            <numerusform>每 %n 工作小时</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: conflict</source>
        <translation>{name}冲突</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}后</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>候选人未确认</translation>
    </message>
    <message>
        <source>both confirmed</source>
        <translation>双方已确认</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我来做</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等别人</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Do the next</source>
        <translation>处理下一件</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>建职位</translation>
    </message>
    <message>
        <source>Look them through</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>do it here</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>new to-do</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>转交</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 件待办</numerusform>
        </translation>
    </message>
    <message>
        <source>{todo}, {late} overdue</source>
        <translation>{todo}，{late} 件已超时</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待办</translation>
    </message>
    <message numerus="yes">
        <source>%n interviews ahead, the first at {time}</source>
        <translation>
            <numerusform>还有 %n 场面试，第一场 {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait in the outbox to be confirmed</source>
        <translation>
            <numerusform>发件箱有 %n 封草稿待确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for others: remind them</source>
        <translation>
            <numerusform>%n 件在等别人，可以催办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n that run out last are not shown</source>
        <translation>
            <numerusform>另有 %n 件最晚到期的未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已推后</translation>
    </message>
    <message>
        <source>Nothing put off</source>
        <translation>没有推后的事</translation>
    </message>
    <message>
        <source>Z puts a task off; it comes back by itself.</source>
        <translation>按 Z 推后，到时间自己回来。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <source>Choose All to see the other tasks.</source>
        <translation>选「全部」看其它待办。</translation>
    </message>
    <message>
        <source>Who they are is read. Look at what is in doubt, then take them in.</source>
        <translation>内容已读好。看一眼存疑处，就能收下。</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Import the ledger you keep today, or open the first position.</source>
        <translation>导入现在用的台账，或新建第一个职位。</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>都做完了</translation>
    </message>
    <message>
        <source>Tasks come by themselves when people move through the stages of a position.</source>
        <translation>候选人在职位的阶段里移动时，待办会自己出现。</translation>
    </message>
    <message>
        <source>To-do added</source>
        <translation>已添加待办</translation>
    </message>
    <message numerus="yes">
        <source>%n résumés wait to be looked through</source>
        <translation>
            <numerusform>%n 份简历等核对</numerusform>
        </translation>
    </message>
</context>
</TS>
