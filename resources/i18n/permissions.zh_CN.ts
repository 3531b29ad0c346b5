<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Permissions</name>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Education, career and tags</source>
        <translation>教育、履历和标签</translation>
    </message>
    <message>
        <source>Phones and addresses</source>
        <translation>电话和邮箱</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>薪资</translation>
    </message>
    <message>
        <source>ID number and personal details</source>
        <translation>身份证号等个人信息</translation>
    </message>
    <message>
        <source>Résumé files and their text</source>
        <translation>简历原件和正文</translation>
    </message>
    <message>
        <source>Pictures of first pages</source>
        <translation>简历首页小图</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>文件清单</translation>
    </message>
    <message>
        <source>Applications on the board</source>
        <translation>看板上的应聘</translation>
    </message>
    <message>
        <source>Moves and rejections</source>
        <translation>流转和淘汰记录</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Interviewers of an interview</source>
        <translation>面试官安排</translation>
    </message>
    <message>
        <source>Evaluations and scores</source>
        <translation>面试评价和分数</translation>
    </message>
    <message>
        <source>Conclusions of a round</source>
        <translation>轮次结论</translation>
    </message>
    <message>
        <source>Approvals and checks</source>
        <translation>审批和核查</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Talks with candidates</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Postings, call lists, channel costs</source>
        <translation>发布、电话名单、渠道费用</translation>
    </message>
    <message>
        <source>Suppliers and what is agreed with them</source>
        <translation>供应商及约定</translation>
    </message>
    <message>
        <source>Who recommended whom, fees and rewards</source>
        <translation>推荐方、猎头费与内推奖金</translation>
    </message>
    <message>
        <source>Requisitions</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>Figures and reports</source>
        <translation>指标和报表</translation>
    </message>
    <message>
        <source>Résumés waiting in intake</source>
        <translation>待处理的简历</translation>
    </message>
    <message>
        <source>Imported ledgers</source>
        <translation>导入的台账</translation>
    </message>
    <message>
        <source>Forms sent out</source>
        <translation>发出的表单</translation>
    </message>
    <message>
        <source>Answers to surveys</source>
        <translation>问卷答复</translation>
    </message>
    <message>
        <source>Consent and retention</source>
        <translation>同意和保存期限</translation>
    </message>
    <message>
        <source>Erasure and impact assessments</source>
        <translation>删除和影响评估</translation>
    </message>
    <message>
        <source>Record of looks and exports</source>
        <translation>查看和导出记录</translation>
    </message>
    <message>
        <source>Position templates</source>
        <translation>职位模板</translation>
    </message>
    <message>
        <source>Titles and salary bands</source>
        <translation>职务和薪资范围</translation>
    </message>
    <message>
        <source>Processes, forms, channels</source>
        <translation>流程、评价表、渠道</translation>
    </message>
    <message>
        <source>Departments, places, settings</source>
        <translation>部门、地点、设置</translation>
    </message>
    <message>
        <source>Colleagues and their roles</source>
        <translation>同事和角色</translation>
    </message>
    <message>
        <source>Colleagues&apos; calendars</source>
        <translation>同事日程</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Seals of the journal</source>
        <translation>日志封签</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>own positions</source>
        <translation>自己的职位</translation>
    </message>
    <message>
        <source>department</source>
        <translation>本部门</translation>
    </message>
    <message>
        <source>own interviews</source>
        <translation>自己面试的</translation>
    </message>
    <message>
        <source>own approvals</source>
        <translation>待自己审批</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自己的</translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message>
        <source>Roles and rights</source>
        <translation>角色与权限</translation>
    </message>
    <message>
        <source>What each role may see and change</source>
        <translation>各角色能看和能改的内容</translation>
    </message>
    <message>
        <source>Who has which role is set under Organisation, Colleagues</source>
        <translation>谁是什么角色，在“组织架构 › 同事”里设置</translation>
    </message>
    <message>
        <source>A shared workspace enforces this in its database</source>
        <translation>共享工作区由数据库强制执行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{role}, {thing}: nothing</source>
        <translation>{role}，{thing}：看不到</translation>
    </message>
    <message>
        <source>{role}, {thing}: sees and changes, {words}</source>
        <translation>{role}，{thing}：可看可改，{words}</translation>
    </message>
    <message>
        <source>{role}, {thing}: sees, {words}</source>
        <translation>{role}，{thing}：可看，{words}</translation>
    </message>
</context>
</TS>
