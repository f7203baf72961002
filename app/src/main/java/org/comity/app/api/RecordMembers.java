package org.comity.app.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Describes records as they are written: a member that is neither optional nor nullable is always there, any other
/// is left out when it is absent and never null.
final class RecordMembers implements ModelConverter {

    private static final Map<Class<?>, Class<?>> OPTIONAL_NUMBERS = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final Map<String, Class<?>> named = new HashMap<>();

    @Override
    @SuppressWarnings("rawtypes") // the interface is raw
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        @Nullable Class<?> number = OPTIONAL_NUMBERS.get(described);
        if (number != null) {
            return chain.next().resolve(type.type(number), context, chain);
        }
        @Nullable Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && described.isRecord()) {
            @Nullable Schema<?> model = model(resolved, described, context);
            if (model != null) {
                model.setRequired(alwaysThere(described));
            }
        }
        return resolved;
    }

    private @Nullable Schema<?> model(Schema<?> resolved, Class<?> described, ModelConverterContext context) {
        @Nullable String reference = resolved.get$ref();
        @Nullable
        String name = reference == null ? resolved.getName() : reference.substring(reference.lastIndexOf('/') + 1);
        if (name == null) {
            return resolved;
        }
        @Nullable Class<?> other = named.putIfAbsent(name, described);
        if (other != null && !other.equals(described)) {
            throw new IllegalStateException(
                    "The API has two records called %s: %s and %s. Rename one.".formatted(name, other, described));
        }
        return reference == null ? resolved : context.getDefinedModels().get(name);
    }

    private static List<String> alwaysThere(Class<?> described) {
        return Arrays.stream(described.getRecordComponents())
                .filter(member -> !OPTIONAL.contains(member.getType()))
                .filter(member -> !member.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }
}
