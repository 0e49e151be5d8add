/** What is asked of results that parts give, before anything else sees them or keeps them. */
@org.jspecify.annotations.NullMarked
package reeb.runtime.border;
