package org.baoxue.registry.looking;

import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.Revision;
import org.baoxue.registry.School;
import org.baoxue.registry.Subsidy;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.Sex;
import org.baoxue.shared.privacy.ChildRecords;
import org.baoxue.shared.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the register holds about a child: its record with every step of its history, and of its
/// household what concerns the child, nothing of other members.
@Component
@Order(1)
class ChildOnRegister implements ChildRecords {

    private final Registry registry;
    private final MessageSource messages;

    ChildOnRegister(Registry registry, MessageSource messages) {
        this.registry = registry;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "台账登记";
    }

    @Override
    public List<Map<String, Object>> about(ChildId id) {
        return registry.find(Child.class, id).stream().map(this::told).toList();
    }

    private Map<String, Object> told(Child child) {
        var all = new LinkedHashMap<String, Object>();
        all.put("姓名", child.name());
        all.put("性别", child.sex() == Sex.MALE ? "男" : "女");
        all.put("身份证号", child.citizenId().value());
        all.put("出生日期", child.birthDate().toString());
        put(all, "所在村", name(Village.class, child.village()));
        put(all, "所在镇", name(Town.class, child.town()));
        all.put("就学状态", called(child.schooling()));
        put(all, "就读学校", name(School.class, child.school()));
        put(all, "县外就读学校", child.schoolOutside());
        put(all, "年级", child.grade());
        put(all, "学籍号", child.rollNumber());
        all.put("寄宿生", child.boarder());
        if (child.disability() != null) {
            all.put("残疾类别", called(child.disability()));
        }
        all.put("特殊群体", child.specialGroups().stream().sorted().map(this::called).toList());
        all.put("监护人", child.guardians().stream().map(ChildOnRegister::told).toList());
        all.put("享受资助", child.subsidies().stream().map(this::told).toList());
        registry.find(Household.class, child.household())
                .ifPresent(home -> all.put("所在户", told(home)));
        all.put("登记与更正", child.history().stream().map(ChildOnRegister::told).toList());
        return all;
    }

    private static Map<String, Object> told(Guardian guardian) {
        var all = new LinkedHashMap<String, Object>();
        all.put("姓名", guardian.name());
        all.put("关系", guardian.relation());
        put(all, "联系电话", guardian.phone());
        return all;
    }

    private Map<String, Object> told(Subsidy subsidy) {
        var all = new LinkedHashMap<String, Object>();
        all.put("类别", called(subsidy.kind()));
        all.put("学期", subsidy.semester());
        all.put("金额（元）", subsidy.yuan());
        put(all, "发放日期", subsidy.paidOn());
        all.put("三联单", subsidy.tripleReceipt());
        return all;
    }

    private Map<String, Object> told(Household home) {
        var all = new LinkedHashMap<String, Object>();
        all.put("编号", home.id().value());
        all.put("户主", home.head());
        all.put("户类型", called(home.type()));
        all.put("家庭住址", home.address());
        return all;
    }

    private static Map<String, Object> told(Revision step) {
        var all = new LinkedHashMap<String, Object>();
        all.put("版本", step.version());
        all.put("时间", step.at().toString());
        all.put("操作人", step.by().value());
        all.put("变更", step.changes().stream().map(ChildOnRegister::told).toList());
        return all;
    }

    private static Map<String, Object> told(Revision.FieldChange change) {
        var all = new LinkedHashMap<String, Object>();
        all.put("字段", change.field());
        put(all, "变更前", change.before());
        put(all, "变更后", change.after());
        return all;
    }

    /// In the words of the register, whatever language the office works in.
    private String called(Enum<?> value) {
        return messages.getMessage("register." + value.name(), null, Locale.CHINESE);
    }

    private <R extends RegistryRecord<R>> @Nullable String name(
            Class<R> type, org.baoxue.shared.@Nullable Id id) {
        return id == null
                ? null
                : registry.find(type, id).map(ChildOnRegister::name).orElse(id.value());
    }

    private static String name(RegistryRecord<?> place) {
        return switch (place) {
            case Town town -> town.name();
            case Village village -> village.name();
            case School school -> school.name();
            case Household _, Child _ -> throw new IllegalArgumentException("not a place");
        };
    }

    /// What is not known does not stand there.
    private static void put(Map<String, Object> all, String called, @Nullable Object value) {
        if (value != null) {
            all.put(
                    called,
                    switch (value) {
                        case Number number -> number;
                        case Secret secret -> secret.value();
                        default -> value.toString();
                    });
        }
    }
}
