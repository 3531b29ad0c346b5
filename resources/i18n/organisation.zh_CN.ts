<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DepartmentForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>The top</source>
        <translation>最上级</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Give the department a name</source>
        <translation>填部门名称</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A way takes {most} minutes at most.</source>
        <translation>路上的时间最多填 {most} 分钟。</translation>
    </message>
    <message>
        <source>Give the entry a name.</source>
        <translation>还没填名称。</translation>
    </message>
    <message>
        <source>The name is too long: at most {most} characters.</source>
        <translation>名称太长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>“{name}” stands in this list already.</source>
        <translation>已经有「{name}」了。</translation>
    </message>
    <message>
        <source>A department cannot belong to itself or to a part of itself.</source>
        <translation>部门不能归到自己或自己的下级。</translation>
    </message>
    <message>
        <source>Nobody can report to somebody who reports to them, however far up.</source>
        <translation>上下级绕成了圈：他本人或他的下级不能当他的上级。</translation>
    </message>
    <message>
        <source>“{name}” is still used in {count} places (people, positions, departments). Change them first.</source>
        <translation>「{name}」还有 {count} 处在用（人员、职位、下级部门），先改掉再删。</translation>
    </message>
    <message>
        <source>“{name}” is still used by {count} positions or rooms. Change them first.</source>
        <translation>「{name}」还有 {count} 个职位或会议室在用，先改掉再删。</translation>
    </message>
    <message>
        <source>“{name}” is carried by {count} positions, so it stays in the catalogue.</source>
        <translation>有 {count} 个职位用着「{name}」，不能从名录删除。</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is not known. Choose one like Asia/Shanghai.</source>
        <translation>没有「{zone}」这个时区，选一个，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Seats are between 0 and {most}.</source>
        <translation>座位数在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>{name} has this e-mail address already.</source>
        <translation>{name} 已用了这个邮箱。</translation>
    </message>
    <message>
        <source>Choose another colleague who works here.</source>
        <translation>请选一位在职的其他同事。</translation>
    </message>
    <message>
        <source>This is your own account; it cannot leave.</source>
        <translation>这是你自己的账号，不能设为离职。</translation>
    </message>
    <message>
        <source>You cannot take the administrator&apos;s rights from your own account.</source>
        <translation>不能取消自己账号的管理员权限。</translation>
    </message>
    <message>
        <source>At most {most} other names per title.</source>
        <translation>每个职务最多 {most} 个别名。</translation>
    </message>
    <message>
        <source>“{name}” already means “{other}”. A name can stand for one title only.</source>
        <translation>「{name}」已经指「{other}」，一个叫法只能对应一个职务。</translation>
    </message>
    <message>
        <source>No heading row was found: one column must be headed “{words}”. Export the list to get the form.</source>
        <translation>没找到表头：要有一列叫「{words}」。可先导出本表当模板。</translation>
    </message>
    <message>
        <source>At most {most} rows at once. Split the file.</source>
        <translation>一次最多 {most} 行，请拆开导入。</translation>
    </message>
    <message>
        <source>The role “{word}” is not known.</source>
        <translation>没有「{word}」这个角色。</translation>
    </message>
    <message>
        <source>“{words}” is not understood: write each place with its minutes, as in “Berlin 40, Paris 90”.</source>
        <translation>看不懂「{words}」：写成地点加分钟数，如「昆山 40、上海 90」。</translation>
    </message>
    <message>
        <source>“{word}” is not a whole number.</source>
        <translation>「{word}」不是整数。</translation>
    </message>
    <message>
        <source>The upper end of the pay is below the lower one.</source>
        <translation>月薪上限低于下限。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Tables (*.xlsx *.xls *.xlsb *.ods *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.xlsb *.ods *.csv)</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>读取 {file}</translation>
    </message>
    <message>
        <source>Imported: {file}</source>
        <translation>已导入：{file}</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>Checked when somebody is moved there; shown with a star on the profile</source>
        <translation>移到该阶段时检查；档案上标 *</translation>
    </message>
    <message>
        <source>Required from</source>
        <translation>从哪个阶段起必填</translation>
    </message>
    <message>
        <source>What it means, in Chinese</source>
        <translation>含义（中文）</translation>
    </message>
    <message>
        <source>What it means, in English</source>
        <translation>含义（英文）</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>谁来填</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是必填</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>Every process asks for the source; this cannot be switched off.</source>
        <translation>任何流程都要求来源渠道，不能关闭。</translation>
    </message>
    <message>
        <source>Read from résumés, not typed: it cannot be required.</source>
        <translation>从简历读取、不能手填，所以不能设为必填。</translation>
    </message>
</context>
<context>
    <name>HandOverPopover</name>
    <message>
        <source>Hand over what {name} holds</source>
        <translation>交接{name}名下的工作</translation>
    </message>
    <message numerus="yes">
        <source>%n interviews and evaluations stay: plan them anew in the calendar.</source>
        <translation>
            <numerusform>%n 场面试和评价不随交接：到日程里换人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入姓名</translation>
    </message>
    <message>
        <source>Choose somebody</source>
        <translation>选择同事</translation>
    </message>
    <message>
        <source>To</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Choose who takes over</source>
        <translation>请选择交给谁</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更新 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>不变 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>不导入 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>. Nothing is removed.</source>
        <translation>。不会删除任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有要导入的</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Does in recruiting</source>
        <translation>招聘中的角色</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>On the way to</source>
        <translation>到其他地点的路程</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>谁来填</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Can be booked</source>
        <translation>可预订</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务名称</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>Monthly pay</source>
        <translation>月薪</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>{place} {minutes} min</source>
        <translation>{place} {minutes} 分钟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Open positions</source>
        <translation>在招职位</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>No department yet</source>
        <translation>还没有部门</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完任务</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新同事</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人员</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新地点</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>还没有地点</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>不外约</translation>
    </message>
    <message>
        <source>Meeting rooms</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新会议室</translation>
    </message>
    <message>
        <source>No room yet</source>
        <translation>还没有会议室</translation>
    </message>
    <message>
        <source>Job titles</source>
        <translation>职务名录</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>新职务</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>名录还是空的</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离职</translation>
    </message>
    <message numerus="yes">
        <source>%n positions</source>
        <translation>
            <numerusform>%n 个职位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in process</source>
        <translation>
            <numerusform>%n 个在途应聘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates</source>
        <translation>
            <numerusform>%n 位候选人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 件待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requisitions</source>
        <translation>
            <numerusform>%n 份招聘需求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call lists</source>
        <translation>
            <numerusform>%n 份电话名单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments led</source>
        <translation>
            <numerusform>负责 %n 个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n who report to them</source>
        <translation>
            <numerusform>%n 名下属</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews and evaluations</source>
        <translation>
            <numerusform>%n 场面试和评价</numerusform>
        </translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>{zone} ({ahead})</source>
        <translation>{zone}（{ahead}）</translation>
    </message>
</context>
<context>
    <name>OrganisationImport</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在本表查找</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>从 Excel 导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing fits “{words}”</source>
        <translation>没有符合「{words}」的</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>已新增：{name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Handed over: {name}</source>
        <translation>已交接：{name}</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Does in recruiting</source>
        <translation>招聘中的角色</translation>
    </message>
    <message>
        <source>What they hold goes to</source>
        <translation>名下的工作交给</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>名下</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新同事</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Nobody: they stay</source>
        <translation>不转，留在名下</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>填姓名</translation>
    </message>
    <message>
        <source>An address needs one @ and a domain</source>
        <translation>邮箱要有一个 @ 和域名</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>On the way to</source>
        <translation>到其他地点的路程</translation>
    </message>
    <message>
        <source>Interviews in two places leave this time between them</source>
        <translation>同一个人在两地面试时，中间至少留出这段时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>China has Beijing time everywhere</source>
        <translation>全国都用北京时间</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Empty: as in the working calendar</source>
        <translation>不填就按工作日历</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新地点</translation>
    </message>
    <message>
        <source>Give the place a name</source>
        <translation>填地点名称</translation>
    </message>
</context>
<context>
    <name>RoomForm</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Can be booked for interviews</source>
        <translation>可约面试</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地点</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新会议室</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Give the room a name</source>
        <translation>填会议室名称</translation>
    </message>
</context>
<context>
    <name>TitleForm</name>
    <message>
        <source>Monthly pay in yuan</source>
        <translation>月薪（元）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务名称</translation>
    </message>
    <message>
        <source>One per line. A ledger with one of them is read as this title</source>
        <translation>一行一个，台账里这样写也算这个职务</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>新职务</translation>
    </message>
    <message>
        <source>Type the title</source>
        <translation>填职务名称</translation>
    </message>
    <message>
        <source>The upper end is below the lower one</source>
        <translation>上限低于下限</translation>
    </message>
</context>
<context>
    <name>WaysField</name>
    <message>
        <source>Usual ({count} min)</source>
        <translation>默认 {count} 分钟</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Minutes to {place}</source>
        <translation>到{place}的分钟数</translation>
    </message>
</context>
<context>
    <name>_Tab</name>
    <message>
        <source>Import from Excel…</source>
        <translation>从 Excel 导入…</translation>
    </message>
</context>
</TS>
