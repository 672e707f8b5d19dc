package io.github.kamrules.policyfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the JSON Schema of policy files from the shapes by which they are read. */
final class PolicySchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    /** The schemas of shapes, by the names under which others refer to them. */
    private final Map<String, Node> definitions = new LinkedHashMap<>();

    private PolicySchema() {}

    static Node schema() {
        PolicySchema made = new PolicySchema();
        made.definitions.put("condition", made.condition());
        Node.Fields policy = (Node.Fields) made.object(Shapes.POLICY);
        Tree.Fields schema = Tree.fields()
                .put("$schema", DRAFT)
                .put("title", "Policy file of KAM Rules")
                .put("description", "A policy for key accounts: how it tells them apart and what it does about them.");
        policy.fields().forEach((key, field) -> schema.put(key, field.value()));
        Tree.Fields definitions = Tree.fields();
        made.definitions.forEach(definitions::put);
        return schema.put("$defs", definitions.node()).node();
    }

    private static Node type(String... types) {
        return Tree.fields()
                .put("type", types.length == 1 ? Tree.text(types[0]) : Tree.items(List.of(types), Tree::text))
                .node();
    }

    private static Node reference(String name) {
        return Tree.fields().put("$ref", "#/$defs/" + name).node();
    }

    /** A condition is an object of tests by fact or decision; a test is a value, a list, or tests that are joined. */
    private Node condition() {
        return Tree.fields()
                .put(
                        "description",
                        "tests by fact or decision, joined by all, any, not, at-least with of, guard, called")
                .put(
                        "anyOf",
                        Tree.items(
                                List.of(
                                        type("string", "number", "boolean"),
                                        list(reference("condition")),
                                        Tree.fields()
                                                .put("type", "object")
                                                .put("minProperties", Tree.raw("1"))
                                                .put("additionalProperties", reference("condition"))
                                                .node()),
                                one -> one))
                .node();
    }

    private static Node list(Node item) {
        return Tree.fields().put("type", "array").put("items", item).node();
    }

    private Node object(Shape shape) {
        Tree.Fields properties = Tree.fields();
        shape.keys().forEach((key, value) -> properties.put(key, described(value)));
        List<String> required = shape.keys().entrySet().stream()
                .filter(key -> key.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
        return Tree.fields()
                .put("type", "object")
                .put("properties", properties.node())
                .unlessEmpty("required", Tree.items(required, Tree::text))
                .put("additionalProperties", Tree.raw("false"))
                .node();
    }

    private Node described(Shape.Key key) {
        Tree.Fields fields = Tree.fields().put("description", key.says());
        ((Node.Fields) schema(key.form())).fields().forEach((name, field) -> fields.put(name, field.value()));
        return fields.node();
    }

    private Node schema(Form form) {
        if (form instanceof Form.Text) {
            return type("string");
        } else if (form instanceof Form.AnyNumber) {
            return Tree.fields()
                    .put("type", Tree.items(List.of("number", "string"), Tree::text))
                    .put("pattern", "^[+-]?[0-9]*(\\.[0-9]*)?([eE][+-]?[0-9]+)?$")
                    .node();
        } else if (form instanceof Form.Whole) {
            return Tree.fields()
                    .put("type", Tree.items(List.of("integer", "string"), Tree::text))
                    .put("pattern", "^[+-]?[0-9]+$")
                    .node();
        } else if (form instanceof Form.Flag) {
            return Tree.fields()
                    .put(
                            "enum",
                            Tree.items(
                                    List.of(Tree.raw("true"), Tree.raw("false"), Tree.text("true"), Tree.text("false")),
                                    one -> one))
                    .node();
        } else if (form instanceof Form.Value) {
            return type("string", "number", "boolean");
        } else if (form instanceof Form.Day) {
            return Tree.fields().put("type", "string").put("format", "date").node();
        } else if (form instanceof Form.Reference other) {
            return reference(other.name());
        } else if (form instanceof Form.Words words) {
            return Tree.fields()
                    .put("enum", Tree.items(words.words(), Tree::text))
                    .node();
        } else if (form instanceof Form.ListOf list) {
            return list(schema(list.item()));
        } else if (form instanceof Form.MapOf map) {
            return Tree.fields()
                    .put("type", "object")
                    .put("additionalProperties", schema(map.value()))
                    .node();
        } else if (form instanceof Form.AnyOf any) {
            return Tree.fields()
                    .put("anyOf", Tree.items(any.forms(), this::schema))
                    .node();
        }
        Shape shape = ((Form.ObjectOf) form).shape();
        String name = shape.name().replace(' ', '-');
        if (!definitions.containsKey(name)) {
            definitions.put(name, object(shape));
        }
        return reference(name);
    }
}
