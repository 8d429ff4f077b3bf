/** What authors of packs test with. On the class path of tests only: no bundle exports or imports it. */
package org.redress.testkit;
