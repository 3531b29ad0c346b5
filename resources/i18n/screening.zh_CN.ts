<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ComparePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>open the profile</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Years of work</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>现居</translation>
    </message>
    <message>
        <source>Can start</source>
        <translation>可到岗</translation>
    </message>
    <message>
        <source>Expected pay</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Hard conditions</source>
        <translation>硬性条件</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Age may be asked for only where the law does: at least 16, or 18 for work that minors are barred from (Employment Promotion Law, Labour Law 15 and 64).</source>
        <translation>年龄只能按法律规定要求：年满 16 周岁；未成年人禁止从事的岗位年满 18 周岁（就业促进法、劳动法第 15、64 条）。</translation>
    </message>
    <message>
        <source>Years of work lie between 0 and 50.</source>
        <translation>工作年限应在 0–50 之间。</translation>
    </message>
    <message>
        <source>A portrait has at most {most} wishes.</source>
        <translation>岗位画像最多 {most} 条。</translation>
    </message>
    <message>
        <source>There is no stage after this one.</source>
        <translation>已经是最后一个阶段。</translation>
    </message>
    <message>
        <source>Choose {least} to {most} people to compare.</source>
        <translation>请选 {least}–{most} 人比较。</translation>
    </message>
    <message>
        <source>Nobody is selected.</source>
        <translation>还没有选人。</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>请给视图起个名字。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个看</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>高潜</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>抽样复看</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>全部阶段</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>High potential</source>
        <translation>高潜</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>抽样复看</translation>
    </message>
    <message>
        <source>No résumé</source>
        <translation>没有简历</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Candidates to screen</source>
        <translation>待筛选的候选人</translation>
    </message>
</context>
<context>
    <name>ManagerDesk</name>
    <message numerus="yes">
        <source>{title}: %n people for you to look at. Reply with the code and pass / reject (why) / talk:</source>
        <translation>
            <numerusform>{title}：%n 位待你看。请回复编号加 通过 / 淘汰（原因） / 再聊：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n people: paste it into WeChat</source>
        <translation>
            <numerusform>已复制 %n 人的名单，可粘贴到微信</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the list</source>
        <translation>选择存放名单的文件夹</translation>
    </message>
    <message>
        <source>Prepare the manager&apos;s list</source>
        <translation>准备给用人经理的名单</translation>
    </message>
    <message numerus="yes">
        <source>Wrote the list and %n résumés</source>
        <translation>
            <numerusform>已存名单和 %n 份简历</numerusform>
        </translation>
    </message>
    <message>
        <source>Talk first: {name}</source>
        <translation>再聊：{name}</translation>
    </message>
    <message numerus="yes">
        <source>Carried out: %n decisions of the manager</source>
        <translation>
            <numerusform>已执行用人经理的 %n 条决定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortraitDesk</name>
    <message>
        <source>Portrait kept</source>
        <translation>画像已保存</translation>
    </message>
</context>
<context>
    <name>PortraitPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep the portrait</source>
        <translation>保存画像</translation>
    </message>
    <message>
        <source>Hard conditions</source>
        <translation>硬性条件</translation>
    </message>
    <message>
        <source>All of them, by comma; / between spellings</source>
        <translation>须全部具备，用逗号分隔；同一项的不同写法用 / 隔开</translation>
    </message>
    <message>
        <source>Any of them, by comma</source>
        <translation>任一即可，用逗号分隔</translation>
    </message>
    <message numerus="yes">
        <source>%n by law</source>
        <translation>
            <numerusform>%n 周岁（法律规定）</numerusform>
        </translation>
    </message>
    <message>
        <source>Degree, at least</source>
        <translation>学历不低于</translation>
    </message>
    <message>
        <source>Years, at least</source>
        <translation>年限不少于</translation>
    </message>
    <message>
        <source>Skills, papers</source>
        <translation>技能、证书</translation>
    </message>
    <message>
        <source>Works in</source>
        <translation>工作城市</translation>
    </message>
    <message>
        <source>Pay, at most</source>
        <translation>期望月薪不高于</translation>
    </message>
    <message>
        <source>Age, at least</source>
        <translation>年龄不低于</translation>
    </message>
    <message>
        <source>What is not written is not known, and nobody fails by it. Sex, marriage, children, origin and health may be no condition; age only where the law sets one.</source>
        <translation>简历没写的算待确认，不算不满足。性别、婚育、籍贯、健康不得作为条件，年龄只按法律规定。</translation>
    </message>
    <message>
        <source>Wishes, with their weights</source>
        <translation>加分项与权重</translation>
    </message>
    <message>
        <source>Add a wish</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>复看线</translation>
    </message>
    <message>
        <source>Of those below the line some are drawn each week for a second look.</source>
        <translation>低于这个分数的人，每周随机抽几位请人复看。</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>加分项</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Before</source>
        <translation>上一位</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
    <message>
        <source>Talk first</source>
        <translation>再聊</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} / {count} 位</translation>
    </message>
</context>
<context>
    <name>ReplyPopover</name>
    <message>
        <source>The manager&apos;s reply</source>
        <translation>用人经理的回复</translation>
    </message>
    <message>
        <source>Code and decision, one a line: K3F7 pass</source>
        <translation>每行写编号和决定，例如：K3F7 通过</translation>
    </message>
    <message>
        <source>Not understood: {lines}</source>
        <translation>没看懂：{lines}</translation>
    </message>
    <message numerus="yes">
        <source>Carry out %n</source>
        <translation>
            <numerusform>执行 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>talk first</source>
        <translation>再聊</translation>
    </message>
    <message>
        <source>reject: {reason}</source>
        <translation>淘汰：{reason}</translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message>
        <source>Conditions met</source>
        <translation>满足条件</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>{degree} or more</source>
        <translation>{degree}以上</translation>
    </message>
    <message numerus="yes">
        <source>%n years of work or more</source>
        <translation>
            <numerusform>工作 %n 年以上</numerusform>
        </translation>
    </message>
    <message>
        <source>wants to work in {cities}</source>
        <translation>期望在{cities}工作</translation>
    </message>
    <message>
        <source>expects {amount} or less</source>
        <translation>期望不高于 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n years old or more</source>
        <translation>
            <numerusform>年满 %n 周岁</numerusform>
        </translation>
    </message>
    <message>
        <source>not written</source>
        <translation>未写</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>tag: {tag}</source>
        <translation>标签：{tag}</translation>
    </message>
    <message>
        <source>résumé: {words}</source>
        <translation>简历：{words}</translation>
    </message>
    <message>
        <source>lives in {city}</source>
        <translation>现居{city}</translation>
    </message>
    <message>
        <source>not written: {what}</source>
        <translation>未写{what}</translation>
    </message>
    <message>
        <source>expects {pay}</source>
        <translation>期望 {pay}</translation>
    </message>
    <message>
        <source>wants {city}</source>
        <translation>期望{city}</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>years of work</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>wanted city</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>expected pay</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Has worked as {title}</source>
        <translation>做过{title}</translation>
    </message>
    <message>
        <source>Skills that the job&apos;s text names</source>
        <translation>职位说明提到的技能</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>match {score}</source>
        <translation>匹配 {score}</translation>
    </message>
</context>
<context>
    <name>ScreeningActs</name>
    <message>
        <source>{who} moved to “{stage}”</source>
        <translation>{who} 已移至「{stage}」</translation>
    </message>
    <message>
        <source>{who} cannot go on yet. Missing:</source>
        <translation>{who} 还不能推进，缺少：</translation>
    </message>
    <message>
        <source>Move {who} to</source>
        <translation>把 {who} 移至</translation>
    </message>
    <message>
        <source>{who} rejected: {reason}</source>
        <translation>{who} 已淘汰：{reason}</translation>
    </message>
    <message>
        <source>Talk first: {name} ({position})</source>
        <translation>再聊：{name}（{position}）</translation>
    </message>
    <message>
        <source>{name}: a task to talk was made</source>
        <translation>{name}：已建「再聊」待办</translation>
    </message>
    <message>
        <source>Look at a promising résumé for {position}</source>
        <translation>看高潜简历：{position}</translation>
    </message>
    <message>
        <source>{who} starred and passed to the hiring manager</source>
        <translation>{who} 已加星标并推给用人经理</translation>
    </message>
    <message>
        <source>{who} starred</source>
        <translation>{who} 已加星标</translation>
    </message>
    <message>
        <source>Star taken off {who}</source>
        <translation>已取消 {who} 的星标</translation>
    </message>
    <message>
        <source>Tag {who}</source>
        <translation>给 {who} 打标签</translation>
    </message>
    <message>
        <source>{who} tagged “{tag}”</source>
        <translation>{who} 已打标签「{tag}」</translation>
    </message>
    <message>
        <source>Hand over {who} to</source>
        <translation>把 {who} 转交给</translation>
    </message>
    <message>
        <source>{who} handed over to {name}</source>
        <translation>{who} 已转交给{name}</translation>
    </message>
</context>
<context>
    <name>ScreeningBody</name>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>硬性条件</translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>岗位画像</translation>
    </message>
    <message>
        <source>For the manager</source>
        <translation>发给经理</translation>
    </message>
    <message>
        <source>Copy the list for WeChat</source>
        <translation>复制名单到微信</translation>
    </message>
    <message>
        <source>Write the list as a form…</source>
        <translation>名单存成表格…</translation>
    </message>
    <message>
        <source>Paste the reply…</source>
        <translation>粘贴回复…</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个看</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>移至阶段</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Call list…</source>
        <translation>电话名单…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推给用人经理</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>talk first</source>
        <translation>再聊</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个看</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>还没有职位</translation>
    </message>
    <message>
        <source>Screening begins with a position.</source>
        <translation>先建一个职位再筛选。</translation>
    </message>
    <message>
        <source>Find a position</source>
        <translation>找职位</translation>
    </message>
    <message numerus="yes">
        <source>%n to screen</source>
        <translation>
            <numerusform>%n 人待筛选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not meet a condition</source>
        <translation>
            <numerusform>%n 人不满足条件</numerusform>
        </translation>
    </message>
    <message>
        <source>pay is not shown to your role</source>
        <translation>你的角色看不到薪资</translation>
    </message>
    <message numerus="yes">
        <source>%n shown, sorted by match; it hints, a person decides</source>
        <translation>
            <numerusform>显示 %n 人，按匹配度排序；只作提示，由人判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown; there is no portrait to screen by yet: E writes it</source>
        <translation>
            <numerusform>显示 %n 人；还没有岗位画像，按 E 写上再筛</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits these filters</source>
        <translation>没有符合筛选的人</translation>
    </message>
    <message>
        <source>Let go of a filter above the list.</source>
        <translation>请在上方减少筛选条件。</translation>
    </message>
    <message>
        <source>Nobody waits to be screened</source>
        <translation>没有待筛选的人</translation>
    </message>
    <message>
        <source>New résumés come here by themselves.</source>
        <translation>新收的简历会自动出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Hard conditions</source>
        <translation>硬性条件</translation>
    </message>
    <message>
        <source>Match {score}: how it is made</source>
        <translation>匹配 {score} 怎么来的</translation>
    </message>
    <message>
        <source>It sorts and hints; a person decides. What is not written is not a no.</source>
        <translation>只用于排序和提示，由人判断。没写不等于没有。</translation>
    </message>
    <message>
        <source>Was here before</source>
        <translation>来过这里</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开档案</translation>
    </message>
</context>
<context>
    <name>WishRow</name>
    <message>
        <source>What is wanted</source>
        <translation>想要什么</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much it counts, 1 to 5</source>
        <translation>权重，1 到 5</translation>
    </message>
    <message>
        <source>Take this wish away</source>
        <translation>删除这一条</translation>
    </message>
    <message>
        <source>Seen by these tags and words too, by comma</source>
        <translation>凭这些标签或词判断，用逗号分隔</translation>
    </message>
</context>
</TS>
