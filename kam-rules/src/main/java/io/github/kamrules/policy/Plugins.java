package io.github.kamrules.policy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.kamrules.internal.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plug-ins that were found, in the order of their ids.
 *
 * <pre>{@code
 * Plugins found = Plugins.load();
 * Policy ours = StandardPolicy.standard().extend("acme", "2027").take(found.get("distributors")).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Plugins {

    private final ImmutableSortedMap<String, Plugin> plugins;

    private Plugins(Iterable<? extends Plugin> found) {
        TreeMap<String, Plugin> byId = new TreeMap<>();
        for (Plugin plugin : found) {
            String id = idOf(plugin);
            Optional<Plugin> other = Optional.ofNullable(byId.put(id, plugin));
            checkArgument(
                    other.isEmpty(),
                    "The plug-in (%s) was found twice: %s and %s.\nMaybe two versions of one jar are on the path.",
                    id,
                    other.map(Plugins::nameOf).orElse(""),
                    nameOf(plugin));
        }
        plugins = ImmutableSortedMap.copyOf(byId);
    }

    /**
     * Finds the plug-ins that the library itself can see: those on its class path, or in its module layer.
     *
     * @return the plug-ins
     * @throws IllegalArgumentException if one cannot be loaded, has no id or version, or two have one id; the message names its
     *     class
     */
    public static Plugins load() {
        return load(ServiceLoader.load(Plugin.class, Plugins.class.getClassLoader()));
    }

    /**
     * Finds the plug-ins that a class loader can see, as that of an application server.
     *
     * @param loader the class loader
     * @return the plug-ins
     * @throws IllegalArgumentException as in {@link #load()}
     */
    public static Plugins load(ClassLoader loader) {
        return load(ServiceLoader.load(Plugin.class, loader));
    }

    /**
     * Finds the plug-ins in a layer of modules and those above it.
     *
     * @param layer the layer
     * @return the plug-ins
     * @throws IllegalArgumentException as in {@link #load()}
     */
    public static Plugins load(ModuleLayer layer) {
        return load(ServiceLoader.load(layer, Plugin.class));
    }

    private static Plugins load(ServiceLoader<Plugin> loader) {
        try {
            return new Plugins(loader.stream().map(Plugins::made).toList());
        } catch (ServiceConfigurationError e) {
            // A provider that is named but not there, or no plug-in.
            throw new IllegalArgumentException(
                    "A plug-in cannot be loaded: " + e.getMessage()
                            + "\nMaybe its jar is incomplete, or was made for another version of the library.",
                    e);
        }
    }

    private static Plugin made(ServiceLoader.Provider<Plugin> provider) {
        try {
            return provider.get();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalArgumentException(
                    "The plug-in of the class (" + provider.type().getName() + ") cannot be loaded: " + cause(e)
                            + "\nMaybe its jar is incomplete, or was made for another version of the library.",
                    e);
        }
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : cause;
    }

    /**
     * Returns plug-ins that were made in code.
     *
     * @param plugins the plug-ins
     * @return the plug-ins
     * @throws IllegalArgumentException if one has no id or version, or two have one id
     */
    public static Plugins of(Plugin... plugins) {
        return new Plugins(Arrays.asList(plugins));
    }

    /**
     * Returns the plug-ins.
     *
     * @return the plug-ins, in the order of their ids
     */
    public List<Plugin> all() {
        return plugins.values().asList();
    }

    /**
     * Returns the plug-in with an id.
     *
     * @param id the id
     * @return the plug-in
     * @throws IllegalArgumentException if there is none of this id; the message names the nearest
     */
    public Plugin get(String id) {
        Optional<Plugin> found = find(id);
        return found.orElseThrow(() -> new IllegalArgumentException("There is no plug-in (" + id + "), but "
                + plugins.keySet() + "."
                + Names.nearest(id, plugins.keySet())
                        .map(name -> "\nMaybe " + name + " is meant.")
                        .orElse("\nMaybe its jar is not on the class path or module path.")));
    }

    /**
     * Returns the plug-in with an id, if there is one.
     *
     * @param id the id
     * @return the plug-in, empty if there is none of this id
     */
    public Optional<Plugin> find(String id) {
        return Optional.ofNullable(plugins.get(id));
    }

    /** Returns the id of a plug-in, which must be one. */
    static String idOf(Plugin plugin) {
        @Nullable String id = plugin.id();
        @Nullable String version = plugin.version();
        checkArgument(
                id != null,
                "The plug-in of the class (%s) has no id.",
                plugin.getClass().getName());
        Names.kebab(
                "id of the plug-in of the class " + plugin.getClass().getName(), java.util.Objects.requireNonNull(id));
        checkArgument(
                version != null && !version.isBlank(),
                "The plug-in (%s) of the class (%s) has no version.",
                id,
                plugin.getClass().getName());
        return id;
    }

    /** Returns the class of a plug-in and where it comes from. */
    private static String nameOf(Plugin plugin) {
        return plugin.getClass().getName() + " version " + plugin.version();
    }

    @Override
    public String toString() {
        return "plug-ins " + plugins.keySet();
    }
}
