<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Labels</name>
    <message>
        <source>Intake</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>试用期</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>已入职</translation>
    </message>
    <message>
        <source>Source filled in</source>
        <translation>已填渠道</translation>
    </message>
    <message>
        <source>Phone or e-mail filled in</source>
        <translation>已填电话或邮箱</translation>
    </message>
    <message>
        <source>All evaluations submitted</source>
        <translation>评价已全部提交</translation>
    </message>
    <message>
        <source>No evaluation against</source>
        <translation>没有不推荐的评价</translation>
    </message>
    <message>
        <source>Résumé on file</source>
        <translation>有简历</translation>
    </message>
    <message>
        <source>Interview held</source>
        <translation>面试已完成</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作小时</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>close to the limit</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Skills do not fit</source>
        <translation>技能不符</translation>
    </message>
    <message>
        <source>Too little experience</source>
        <translation>经验不足</translation>
    </message>
    <message>
        <source>Education does not fit</source>
        <translation>学历不符</translation>
    </message>
    <message>
        <source>Salary expectations</source>
        <translation>薪资不符</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>地点不符</translation>
    </message>
    <message>
        <source>Changes jobs often</source>
        <translation>稳定性不足</translation>
    </message>
    <message>
        <source>Did not appear</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Candidate withdrew</source>
        <translation>候选人放弃</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Entered the process</source>
        <translation>进入流程</translation>
    </message>
    <message>
        <source>Moved forward</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>HR manager</source>
        <translation>招聘经理</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>招聘专员</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <translation>用人经理</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Below secondary</source>
        <translation>高中以下</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>高中/中专</translation>
    </message>
    <message>
        <source>College</source>
        <translation>大专</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>本科</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>硕士</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>博士</translation>
    </message>
    <message>
        <source>Strongly recommended</source>
        <translation>强烈推荐</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <translation>不推荐</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>初筛</translation>
    </message>
    <message>
        <source>Department screening</source>
        <translation>部门筛选</translation>
    </message>
    <message>
        <source>Schedule interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>Interview evaluation</source>
        <translation>面试评价</translation>
    </message>
    <message>
        <source>Follow up after interview</source>
        <translation>面试后跟进</translation>
    </message>
    <message>
        <source>Offer answer</source>
        <translation>Offer 答复</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>补信息</translation>
    </message>
    <message>
        <source>Re-contact</source>
        <translation>复联</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育经历</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>工作经历</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目经历</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Other information</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>Expected salary</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>Current salary</source>
        <translation>目前薪资</translation>
    </message>
    <message>
        <source>Offered salary</source>
        <translation>Offer 薪资</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Set up the workspace</source>
        <translation>建立工作区</translation>
    </message>
    <message>
        <source>Fill in demo data</source>
        <translation>写入演示数据</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Create a position</source>
        <translation>新建职位</translation>
    </message>
    <message>
        <source>Edit a position</source>
        <translation>修改职位</translation>
    </message>
    <message>
        <source>Open, pause or close a position</source>
        <translation>变更职位状态</translation>
    </message>
    <message>
        <source>Edit a template</source>
        <translation>修改模板</translation>
    </message>
    <message>
        <source>Add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Edit a candidate</source>
        <translation>修改候选人</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Delete a candidate</source>
        <translation>删除候选人</translation>
    </message>
    <message>
        <source>Merge two people</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>Add to a position</source>
        <translation>加入职位</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>移动阶段</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Show contact data</source>
        <translation>查看联系方式</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Take in résumés</source>
        <translation>收简历</translation>
    </message>
    <message>
        <source>Confirm a résumé</source>
        <translation>确认简历</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Plan an interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>Change an interview</source>
        <translation>变更面试</translation>
    </message>
    <message>
        <source>Submit an evaluation</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>Amend an evaluation</source>
        <translation>修改评价</translation>
    </message>
    <message>
        <source>Conclude a round</source>
        <translation>确认本轮结论</translation>
    </message>
    <message>
        <source>Add a to-do</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>Finish a to-do</source>
        <translation>完成待办</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后处理</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Hand over a to-do</source>
        <translation>转交待办</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>起草消息</translation>
    </message>
    <message>
        <source>Confirm a message</source>
        <translation>确认消息</translation>
    </message>
    <message>
        <source>Save a view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Outside the program</source>
        <translation>程序之外的改动</translation>
    </message>
</context>
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
        <source>limit {n} d</source>
        <translation>限 {n} 天</translation>
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
