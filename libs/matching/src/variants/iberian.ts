import type { VariantTable } from './variant-table';

export const iberian: VariantTable = {
  of: 'Portugal, Spain, Brazil, Latin America, Italy, France and the Caribbean: pet forms and English forms',
  source: 'P. Hanks and F. Hodges, A Dictionary of First Names (Oxford, 2006), its supplements of Portuguese, Spanish, Italian and French names',
  given: [
    'joao john joaozinho', 'jose joseph ze pepe', 'antonio tony toni anthony', 'manuel manny manolo', 'francisco chico paco francis', 'tiago thiago james diego', 'diogo diego', 'goncalo gonzalo', 'guilherme william gui', 'miguel michael', 'pedro peter', 'rodrigo rodri', 'rafael rafa raphael', 'ricardo rick richard', 'luis louis luiz', 'lucas luca luke', 'mateus matthew matheus mateo', 'martim martin', 'tomas thomas', 'vasco basco', 'beatriz bia beatrice', 'catarina catherine cata', 'carolina carol', 'ines agnes inez', 'isabel bel', 'joana joanna', 'leonor eleanor', 'mariana mari', 'margarida margaret guida', 'matilde matilda', 'ana anna', 'sofia sophia', 'teresa theresa', 'carlos charles', 'jorge george', 'juan john', 'javier xavier', 'enrique henry', 'guillermo william', 'eduardo edward edu', 'fernando fer', 'alejandro alex alexander', 'alejandra alexandra', 'giovanni john gianni', 'giuseppe joseph beppe', 'matteo matthew', 'lorenzo laurence', 'giulia julia', 'chiara clara', 'francesco francis', 'jean john', 'pierre peter', 'michel michael', 'guillaume william', 'francois francis', 'helene helen', 'therese teresa', 'chantelle chantel chantal', 'leticia letitia', 'tyrone ty', 'tyrese tyreece', 'shanice shaniece', 'keisha kesha', 'jermaine germaine', 'dwayne duane',
  ],
  family: [
    'oliveira olivera', 'ferreira fereira', 'fernandes fernandez', 'goncalves gonzalez', 'rodrigues rodriguez', 'martins martinez', 'sousa souza desousa', 'pereira perera perreira', 'almeida dalmeida', 'silva dasilva desilva', 'santos dossantos', 'costa dacosta', 'lopes lopez', 'gomes gomez', 'alves alvarez', 'ribeiro ribero', 'carvalho carvallo', 'pinto pento', 'moreira morera', 'dias diaz', 'nunes nunez', 'marques marquez', 'mendes mendez', 'perez peres', 'sanchez sanches', 'ramirez ramires', 'hernandez hernandes', 'jimenez gimenez', 'dsouza souza',
  ],
};
