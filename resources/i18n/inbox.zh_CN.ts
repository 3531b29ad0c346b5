<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Inbox</name>
    <message>
        <source>You are mentioned</source>
        <translation>有人提到你</translation>
    </message>
    <message>
        <source>A colleague reminds you</source>
        <translation>同事催办</translation>
    </message>
    <message>
        <source>Due: {what}</source>
        <translation>到时：{what}</translation>
    </message>
    <message>
        <source>Overdue in your team</source>
        <translation>团队有事超时</translation>
    </message>
    <message>
        <source>Requisition</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>A form came back</source>
        <translation>表单寄回</translation>
    </message>
    <message>
        <source>Time on file is over</source>
        <translation>保存期已满</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message numerus="yes">
        <source>%n people are due to be erased; look at the list</source>
        <translation>
            <numerusform>有 %n 人保存期已满，请查看清单</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <source>{surname}**</source>
        <translation>{surname}**</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提到我</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Take all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>read / unread</source>
        <translation>已读 / 未读</translation>
    </message>
    <message>
        <source>take all as read</source>
        <translation>全部已读</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>没有未读</translation>
    </message>
    <message>
        <source>Mentions in comments and reminders come here.</source>
        <translation>评论里提到你、催办和提醒都在这里。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有通知</translation>
    </message>
    <message>
        <source>Name a colleague with @ in a comment, and they are told.</source>
        <translation>在评论里用 @ 提到同事，对方会收到通知。</translation>
    </message>
</context>
</TS>
