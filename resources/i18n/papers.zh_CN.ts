<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Papers</name>
    <message>
        <source>Application form</source>
        <translation>应聘登记表</translation>
    </message>
    <message>
        <source>Work, the latest first</source>
        <translation>工作经历（由近到远）</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育经历</translation>
    </message>
    <message>
        <source>Skills, certificates, languages</source>
        <translation>技能、证书、语言</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Applies for</source>
        <translation>应聘职位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>现居城市</translation>
    </message>
    <message>
        <source>Can start</source>
        <translation>可到岗时间</translation>
    </message>
    <message>
        <source>Expected pay a month</source>
        <translation>期望月薪</translation>
    </message>
    <message>
        <source>Heard of us through</source>
        <translation>信息来源</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>面试地点</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Why left</source>
        <translation>离职原因</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>What stands here is true. I was told for what my personal information is used, and agree to its use for this application.</source>
        <translation>以上内容属实。我已知悉个人信息的使用目的，同意用于本次应聘。</translation>
    </message>
    <message>
        <source>Signature of the applicant</source>
        <translation>应聘人签名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Interview evaluation</source>
        <translation>面试评价表</translation>
    </message>
    <message>
        <source>Signature of the interviewer</source>
        <translation>面试官签名</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Dimension (weight)</source>
        <translation>维度（权重）</translation>
    </message>
    <message>
        <source>Tick one</source>
        <translation>打勾，只选一项</translation>
    </message>
    <message>
        <source>Example or words used</source>
        <translation>事例或原话</translation>
    </message>
    <message>
        <source>Must be asked</source>
        <translation>必问问题</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>一句话说明</translation>
    </message>
</context>
</TS>
