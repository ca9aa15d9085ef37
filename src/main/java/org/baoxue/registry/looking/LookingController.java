package org.baoxue.registry.looking;

import org.baoxue.access.Caller;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.looking.Looking.Kind;
import org.baoxue.shared.secret.Secret;
import org.baoxue.shared.store.Told;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Shows whole numbers, once the look at them is on the trail.
@Controller
class LookingController {

    private final Looking looking;

    LookingController(Looking looking) {
        this.looking = looking;
    }

    @SchemaMapping(typeName = "Child")
    CompletableFuture<String> fullCitizenId(
            Child child,
            @Argument String reason,
            @AuthenticationPrincipal Caller by,
            DataLoader<Told, Told> looks) {
        return looks.load(looking.at(child, Kind.CITIZEN_ID, reason, by))
                .thenApply(_ -> child.citizenId().value());
    }

    @SchemaMapping(typeName = "Child")
    CompletableFuture<List<@Nullable String>> fullGuardianPhones(
            Child child,
            @Argument String reason,
            @AuthenticationPrincipal Caller by,
            DataLoader<Told, Told> looks) {
        return looks.load(looking.at(child, Kind.GUARDIAN_PHONES, reason, by))
                .thenApply(
                        _ -> child.guardians().stream().map(each -> whole(each.phone())).toList());
    }

    @SchemaMapping(typeName = "Household")
    CompletableFuture<@Nullable String> fullPhone(
            Household household,
            @Argument String reason,
            @AuthenticationPrincipal Caller by,
            DataLoader<Told, Told> looks) {
        return looks.load(looking.at(household, Kind.HOUSEHOLD_PHONE, reason, by))
                .thenApply(_ -> whole(household.phone()));
    }

    private static @Nullable String whole(@Nullable Secret number) {
        return number == null ? null : number.value();
    }
}
