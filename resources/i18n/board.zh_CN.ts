<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AddPanel</name>
    <message>
        <source>Who referred, which fair (not required)</source>
        <translation>内推人、哪场招聘会（选填）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>About the channel</source>
        <translation>渠道说明</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Drop résumés instead</source>
        <translation>改为拖入简历</translation>
    </message>
    <message>
        <source>Add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>This number is on file with a colleague. Ask the HR manager.</source>
        <translation>这个号码已在同事那里建档，请问招聘经理。</translation>
    </message>
    <message>
        <source>This is not a whole number: a mobile has 11 digits.</source>
        <translation>号码不完整：手机号是 11 位数字</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>{name} is in the process</source>
        <translation>{name} 已进入流程</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Find a position</source>
        <translation>查找职位</translation>
    </message>
    <message>
        <source>Move {who} to</source>
        <translation>把 {who} 移至</translation>
    </message>
    <message>
        <source>Tag {who}</source>
        <translation>给 {who} 打标签</translation>
    </message>
    <message>
        <source>Hand over {who} to</source>
        <translation>把 {who} 转交给</translation>
    </message>
    <message>
        <source>{who} cannot go to “{stage}” yet. Missing:</source>
        <translation>{who}还不能进入「{stage}」，缺少：</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>移至阶段</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
</context>
<context>
    <name>BoardActs</name>
    <message>
        <source>{who} rejected: {reason}</source>
        <translation>已淘汰 {who}：{reason}</translation>
    </message>
    <message>
        <source>{who} is back in the process</source>
        <translation>已让 {who} 回到流程</translation>
    </message>
    <message>
        <source>{who} handed over to {name}</source>
        <translation>已把 {who} 转交给 {name}</translation>
    </message>
    <message>
        <source>{who} starred</source>
        <translation>已给 {who} 加星标</translation>
    </message>
    <message>
        <source>Star taken off {who}</source>
        <translation>已取消 {who} 的星标</translation>
    </message>
    <message>
        <source>{who} tagged “{tag}”</source>
        <translation>已给 {who} 打标签「{tag}」</translation>
    </message>
    <message>
        <source>Tag “{tag}” taken off {who}</source>
        <translation>已取下 {who} 的标签「{tag}」</translation>
    </message>
    <message>
        <source>{who} moved to “{stage}”</source>
        <translation>{who} 已移至「{stage}」</translation>
    </message>
    <message numerus="yes">
        <source>%n people moved to “{stage}”</source>
        <translation>
            <numerusform>%n 人已移至「{stage}」</numerusform>
        </translation>
    </message>
    <message>
        <source>task made: {task}</source>
        <translation>已生成任务：{task}</translation>
    </message>
    <message>
        <source>{moved}, {task}</source>
        <comment>a move and the task it made</comment>
        <translation>{moved}，{task}</translation>
    </message>
    <message>
        <source>{moved} (conditions passed over)</source>
        <translation>{moved}（例外放行，原因已记录）</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) drafted; nothing is sent before you confirm it</source>
        <translation>
            <numerusform>已写好 %n 条消息草稿，由你确认后才会发出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardBody</name>
    <message>
        <source>No position yet</source>
        <translation>还没有职位</translation>
    </message>
    <message>
        <source>Create a position</source>
        <translation>新建职位</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCommands</name>
    <message>
        <source>Move to stage</source>
        <translation>移至阶段</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发通知</translation>
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
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BoardFilters</name>
    <message>
        <source>Overdue</source>
        <translation>只看超时</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>{shown} / {total} · clear</source>
        <translation>显示 {shown} / {total} · 清空</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>All positions: {process}</source>
        <translation>全部职位：{process}</translation>
    </message>
    <message numerus="yes">
        <source>needs %n</source>
        <translation>
            <numerusform>需 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>hired {count}</source>
        <translation>已入职 {count}</translation>
    </message>
    <message>
        <source>running {count}</source>
        <translation>在途 {count}</translation>
    </message>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>开放第 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n 个职位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>change lane</source>
        <translation>换列</translation>
    </message>
    <message>
        <source>move to stage</source>
        <translation>移阶段</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>select</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>open the profile</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>extend the selection</source>
        <translation>扩展选择</translation>
    </message>
    <message>
        <source>select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>message</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>plan an interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>reject; then the digit of the reason</source>
        <translation>淘汰，再按原因的数字</translation>
    </message>
    <message>
        <source>clear the selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>This position is closed. The board can be read, not changed.</source>
        <translation>职位已关闭，看板只能查看，不能更改。</translation>
    </message>
    <message>
        <source>This position is paused: limits run on, nobody new comes in by itself.</source>
        <translation>职位已暂停：时限照常计算，不会自动进人。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>BoardToolbar</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>职位设置</translation>
    </message>
    <message>
        <source>Longest stay first</source>
        <translation>停留最久在前</translation>
    </message>
    <message>
        <source>Lanes show those who have stayed longest in their stage first</source>
        <translation>每一列把停留最久的人排在前面</translation>
    </message>
    <message>
        <source>What cards show</source>
        <translation>卡片显示</translation>
    </message>
    <message>
        <source>Add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Roomy cards</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Dense cards, without tags</source>
        <translation>紧凑（不显示标签）</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Grouped by owner</source>
        <translation>按负责人分组</translation>
    </message>
    <message>
        <source>Grouped by channel</source>
        <translation>按渠道分组</translation>
    </message>
    <message>
        <source>Owners on the cards</source>
        <translation>显示负责人</translation>
    </message>
    <message>
        <source>Match scores on the cards</source>
        <translation>卡片显示匹配度</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>First: {missing}</source>
        <translation>需先完成：{missing}</translation>
    </message>
    <message>
        <source>Let go: {who} to {stage}</source>
        <translation>松开：{who}移至{stage}</translation>
    </message>
    <message>
        <source>No conditions to meet</source>
        <translation>没有进入条件</translation>
    </message>
    <message>
        <source>Conditions are met ({conditions})</source>
        <translation>进入条件已满足（{conditions}）</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 人超时</numerusform>
        </translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Full: {most}</source>
        <translation>满 {most} 人</translation>
    </message>
    <message>
        <source>Full: {people} are here, {most} are enough. Move some on before more come in</source>
        <translation>已有 {people}，提示上限 {most} 人；先推进一些再移入</translation>
    </message>
    <message>
        <source>Bottleneck: half of the people here have used {share}% of the limit or more</source>
        <translation>瓶颈：这里一半的人已用去时限的 {share}% 以上</translation>
    </message>
    <message>
        <source>To come in: {conditions}</source>
        <translation>进入条件：{conditions}</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <source>Nobody here matches the filters.</source>
        <translation>这里没有符合筛选的人</translation>
    </message>
    <message>
        <source>Nobody is here.</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Nobody is here. To come in: {conditions}</source>
        <translation>还没有人。进入条件：{conditions}</translation>
    </message>
    <message>
        <source>Interview {moment}</source>
        <translation>{moment} 面试</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>Offer ends {moment}</source>
        <translation>Offer {moment} 到期</translation>
    </message>
    <message>
        <source>To schedule: {left}</source>
        <translation>待排期 {left}</translation>
    </message>
    <message>
        <source>Evaluation: {left}</source>
        <translation>评价{left}</translation>
    </message>
    <message>
        <source>Approval: {left}</source>
        <translation>审批{left}</translation>
    </message>
    <message>
        <source>Match {score}</source>
        <translation>匹配 {score}</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Channel not known</source>
        <translation>渠道未填</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered comment(s)</source>
        <translation>
            <numerusform>%n 条未回复的评论</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage}: {condition}</source>
        <translation>{stage}{condition}</translation>
    </message>
    <message>
        <source>{condition} ({people})</source>
        <translation>{condition}（{people}）</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>a phone number or e-mail address</source>
        <translation>手机或邮箱</translation>
    </message>
    <message>
        <source>a résumé</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>an interview held</source>
        <translation>面试</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) against</source>
        <translation>
            <numerusform>评价有 %n 份不推荐</numerusform>
        </translation>
    </message>
    <message>
        <source>evaluations against</source>
        <translation>评价有不推荐</translation>
    </message>
    <message>
        <source>evaluations {have} of {need}</source>
        <translation>评价 {have} / {need} 份</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>评价 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>评价</translation>
    </message>
</context>
<context>
    <name>CheckMenu</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Fold this lane</source>
        <translation>折叠这一列</translation>
    </message>
    <message>
        <source>Select everybody in this lane</source>
        <translation>选中这一列的人</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有人</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年限</translation>
    </message>
    <message>
        <source>City</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>In stage for</source>
        <translation>已停留</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>SimilarRow</name>
    <message>
        <source>same phone</source>
        <translation>手机相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>{reasons}; runs for {positions}</source>
        <translation>{reasons}；正在应聘 {positions}</translation>
    </message>
    <message>
        <source>Already on this board.</source>
        <translation>已在这个看板上</translation>
    </message>
    <message>
        <source>Take this person</source>
        <translation>用这份档案</translation>
    </message>
</context>
<context>
    <name>SlimLane</name>
    <message>
        <source>{stage} {count}: click to open</source>
        <translation>{stage} {count} 人，点击展开</translation>
    </message>
</context>
<context>
    <name>TitleButton</name>
    <message>
        <source>Switch to another position</source>
        <translation>切换职位</translation>
    </message>
</context>
</TS>
