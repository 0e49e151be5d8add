/** Plugins of one's own: projects to begin with, and checks of jars. */
@org.jspecify.annotations.NullMarked
package reeb.cli.plugin;
