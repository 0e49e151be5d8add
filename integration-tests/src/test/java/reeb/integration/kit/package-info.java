/** What authors of plugins do. */
@org.jspecify.annotations.NullMarked
package reeb.integration.kit;
